using HaKit.Facts;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4014: a selector names a label that changes with each version: a workload's own cannot be changed, all others stop matching.</summary>
internal sealed class VersionInSelector : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.VersionInSelector;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        if (context.Facts.WorkloadOf(manifest) is { } workload)
        {
            // A Job's selector is made by the API server.
            if (!workload.Kind.IsBatch())
                Look(workload.Selector, FactReading.Path("spec.selector"), [workload], "it cannot be changed, so that the next version cannot be applied");
            foreach (var constraint in workload.Placement.Constraints)
                Look(constraint.Constraint.Selector, constraint.Path.Child("labelSelector"), [workload], "the constraint does not count the next version's pods");
        }
        else if (manifest.Is("", "Service"))
        {
            var selector = LabelSelector.ReadMap(manifest.Root.Get("spec", "selector"));
            Look(selector, FactReading.Path("spec.selector"), [], "the Service loses all pods with the next version");
        }
        else if (manifest.Is("policy", "PodDisruptionBudget"))
        {
            var selector = LabelSelector.Read(manifest.Root.Get("spec", "selector"));
            Look(selector, FactReading.Path("spec.selector"), [], "the budget guards nothing with the next version");
        }

        return verdict;

        void Look(LabelSelector? selector, FieldPath path, IReadOnlyList<WorkloadFacts> owners, string effect)
        {
            if (selector is null || selector.IsEmpty)
                return;
            if (verdict == Verdict.NotApplicable)
                verdict = Verdict.Pass;
            var selected = owners;
            if (owners.Count == 0 && selector.Requirements.Any(requirement => LooksLikeTag(requirement)))
            {
                selected = context.Shared(context.Facts, $"{context.Facts.NamespaceOf(manifest)} {selector.Identity}", facts =>
                {
                    var found = new List<WorkloadFacts>();
                    facts.Select(facts.NamespaceOf(manifest), selector, (workload, certain) => found.Add(workload));
                    return found;
                });
            }

            foreach (var requirement in selector.Requirements)
            {
                if (IsVersion(requirement, selected))
                    verdict = context.Fail(path, $"The selector names {requirement.Key}, which changes with the version: {effect}.");
            }
        }
    }

    private static bool IsVersion(LabelRequirement requirement, IReadOnlyList<WorkloadFacts> workloads)
    {
        if (requirement.Key is "app.kubernetes.io/version" or "helm.sh/chart" or ControllerLabels.PodTemplateHash)
            return true;
        if (!LooksLikeTag(requirement))
            return false;
        foreach (var workload in workloads)
        {
            foreach (var container in workload.Pod.All)
            {
                if (container.Node.Text("image") is { } image && ImageName.Parse(image).Tag == requirement.Values[0])
                    return true;
            }
        }

        return false;
    }

    private static bool LooksLikeTag(LabelRequirement requirement) =>
        requirement.Operator == LabelOperator.In && requirement.Values.Count == 1 && requirement.Values[0].IndexOf('.') > 0;
}
