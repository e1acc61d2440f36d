using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK3020: a topology key that is deprecated, or that nothing says the nodes carry. Where they do not, each mechanism fails in its own way.</summary>
internal sealed class UnknownTopologyKey : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.UnknownTopologyKey;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var constraint in workload.Placement.Constraints)
        {
            Look(constraint.Node, constraint.Path, constraint.Constraint.IsHard
                ? "nodes without it take no pod"
                : "nodes without it are left out");
        }

        foreach (var term in workload.Placement.Terms)
        {
            Look(term.Node, term.Path, term.IsAnti
                ? "on nodes without it the anti-affinity has no effect"
                : "nodes without it take no pod");
        }

        return verdict;

        void Look(Node node, FieldPath owner, string effect)
        {
            if (node.TextOr("topologyKey", "") is not { Length: > 0 } key)
                return;
            if (IsKnown(key, context))
            {
                verdict = verdict == Verdict.Fail ? verdict : Verdict.Pass;
                return;
            }

            var path = owner.Child("topologyKey");
            var replacement = Replacement(key);
            verdict = context.Fail(
                path,
                replacement is null
                    ? $"topologyKey {key} is neither well-known nor declared: {effect}."
                    : $"topologyKey {key} is deprecated in favour of {replacement}: {effect}.",
                fix: replacement is null ? null : Fix.To(path, replacement));
        }
    }

    private static bool IsKnown(string key, RuleContext context) =>
        key is Topologies.Host or Topologies.Zone or Topologies.Region or "kubernetes.io/os" or "kubernetes.io/arch" or "node.kubernetes.io/instance-type"
        || context.Options.TopologyKeys.Contains(key)
        || (Replacement(key) is null && context.Cluster?.Domains(key) > 0);

    private static string? Replacement(string key) => key switch
    {
        Spreading.DeprecatedZone => Topologies.Zone,
        Spreading.DeprecatedRegion => Topologies.Region,
        "beta.kubernetes.io/os" => "kubernetes.io/os",
        "beta.kubernetes.io/arch" => "kubernetes.io/arch",
        "beta.kubernetes.io/instance-type" => "node.kubernetes.io/instance-type",
        _ => null,
    };
}
