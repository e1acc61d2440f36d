using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK3003: what the API server refuses of topology spread constraints; every fault, not only the first.</summary>
internal sealed class SpreadConstraintInvalid : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SpreadConstraintInvalid;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var constraints = workload.Placement.Constraints;
        if (constraints.Count == 0)
            return Verdict.NotApplicable;
        var verdict = Verdict.Pass;
        var seen = new HashSet<(string?, string?)>();
        foreach (var constraint in constraints)
        {
            var node = constraint.Node;
            var when = node.TextOr("whenUnsatisfiable", "");
            var key = node.TextOr("topologyKey", "");
            if (node.Number("maxSkew", 0) <= 0)
                Report("maxSkew", node.Has("maxSkew") == true ? $"maxSkew is {node.Number("maxSkew", 0)}: must be at least 1" : "maxSkew is absent: must be at least 1", Fix.To(constraint.Path.Child("maxSkew"), 1));
            if (key is { Length: 0 })
                Report("topologyKey", "topologyKey is absent: must name a node label");
            if (when is not (null or "DoNotSchedule" or "ScheduleAnyway"))
                Report("whenUnsatisfiable", $"whenUnsatisfiable is {(when.Length == 0 ? "absent" : when)}: must be DoNotSchedule or ScheduleAnyway");
            CheckMinDomains(node, when);
            if (key is not null && when is not null && !seen.Add((key, when)))
                Report("topologyKey", $"{key} with {when} stands here twice: each pair may stand once");
            CheckLabelKeys(node);
            Policy(node, "nodeAffinityPolicy");
            Policy(node, "nodeTaintsPolicy");

            void CheckMinDomains(Node item, string? unsatisfiable)
            {
                if (item.Has("minDomains") != true)
                    return;
                if (item.Number("minDomains", 1) is <= 0 and var domains)
                    Report("minDomains", $"minDomains is {domains}: must be at least 1", Fix.Without(constraint.Path.Child("minDomains")));
                else if (unsatisfiable == "ScheduleAnyway")
                    Report("minDomains", "minDomains stands with ScheduleAnyway: it may stand with DoNotSchedule only", Fix.Without(constraint.Path.Child("minDomains")));
            }

            void CheckLabelKeys(Node item)
            {
                var keys = item.Texts("matchLabelKeys");
                if (keys.Count > 0 && item.Has("labelSelector") == false)
                    Report("matchLabelKeys", "matchLabelKeys stands without a labelSelector");
                foreach (var labelKey in keys)
                {
                    if (constraint.Constraint.Selector?.Names(labelKey) == true)
                        Report("matchLabelKeys", $"{labelKey} stands in matchLabelKeys and in labelSelector: it may stand in one of them");
                }
            }

            void Policy(Node item, string field)
            {
                if (item.TextOr(field, "Honor") is { } policy && policy is not ("Honor" or "Ignore"))
                    Report(field, $"{field} is {policy}: must be Honor or Ignore");
            }

            void Report(string field, string problem, Fix? fix = null) =>
                verdict = context.Fail(constraint.Path.Child(field), problem + ".", fix: fix);
        }

        return verdict;
    }
}
