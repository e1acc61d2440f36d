using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3020: a topology key that is deprecated, or that nothing says the nodes carry. Where they do not, each mechanism fails in its own
/// way.
/// </summary>
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
                : "nodes without it are left out",
                excludes: constraint.Constraint.IsHard);
        }

        foreach (var term in workload.Placement.Terms)
        {
            Look(term.Node, term.Path, term.IsAnti
                ? "on nodes without it the anti-affinity has no effect"
                : "nodes without it take no pod",
                excludes: !term.IsAnti && term.IsRequired);
        }

        return verdict;

        void Look(Node node, FieldPath owner, string effect, bool excludes)
        {
            if (node.TextOr("topologyKey", "") is not { Length: > 0 } key)
                return;
            var path = owner.Child("topologyKey");
            var replacement = Replacement(key);
            if (context.Cluster is { } cluster && cluster.Domains(key) == 0 && !context.Options.TopologyKeys.Contains(key))
            {
                verdict = context.Fail(
                    path,
                    $"No node of the cluster carries {key}{(replacement is null ? "" : $", which is deprecated in favour of {replacement}")}: {(excludes ? "every pod stays Pending" : effect)}.",
                    excludes ? Severity.Error : Severity.Warning,
                    replacement is not null && cluster.Domains(replacement) > 0 ? Fix.To(path, replacement) : null,
                    remediation: "Use a label that the nodes carry, or label the nodes.",
                    title: "Topology key that no node carries");
            }
            else if (replacement is null && (context.Cluster is not null || IsKnown(key, context)))
            {
                verdict = verdict == Verdict.Fail ? verdict : Verdict.Pass;
            }
            else
            {
                verdict = context.Fail(
                    path,
                    replacement is null
                        ? $"topologyKey {key} is neither well-known nor declared: {effect}."
                        : $"topologyKey {key} is deprecated in favour of {replacement}: {effect}.",
                    fix: replacement is null ? null : Fix.To(path, replacement));
            }
        }
    }

    private static bool IsKnown(string key, RuleContext context) =>
        key is Topologies.Host or Topologies.Zone or Topologies.Region or "kubernetes.io/os" or "kubernetes.io/arch" or "node.kubernetes.io/instance-type"
        || context.Options.TopologyKeys.Contains(key);

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
