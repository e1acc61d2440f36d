using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class EnvRenderer
{
    public static List<Node> Variables(RenderScope scope, IReadOnlyList<Sourced<EnvSpec>> variables)
    {
        var nodes = new List<Node>();
        foreach (var variable in variables)
        {
            nodes.Add(Nodes.Map(variable.Place, map => map
                .Add("name", variable.Value.Name)
                .Add("value", variable.Value.Value ?? Computed(scope, variable.Value.Source!))
                .Add("valueFrom", variable.Value.Source is { } source ? From(source, variable.Place) : null)));
        }

        return nodes;
    }

    public static List<Node> Groups(IReadOnlyList<Sourced<EnvGroup>> groups)
    {
        var nodes = new List<Node>();
        foreach (var group in groups)
        {
            var reference = Nodes.Map(group.Place, map => map.Add("name", group.Value.Name).Add("optional", group.Value.IsOptional ? true : null));
            nodes.Add(Nodes.Map(group.Place, map => map
                .Add("configMapRef", group.Value.Kind == EnvKind.ConfigMap ? reference : null)
                .Add("prefix", group.Value.Prefix)
                .Add("secretRef", group.Value.Kind == EnvKind.Secret ? reference : null)));
        }

        return nodes;
    }

    /// <summary>Values that depend on the rest of the workload, known only here.</summary>
    private static string? Computed(RenderScope scope, EnvSource source) => source.Kind switch
    {
        EnvKind.ReplicaCount => Check.Text(scope.ReplicaCount),
        EnvKind.PeerService => source.Reference + scope.PeerServiceName + source.Key,
        _ => null,
    };

    private static MapNode? From(EnvSource source, Place at) => source.Kind switch
    {
        EnvKind.Field => Nodes.Map(at, map => map.AddMap("fieldRef", field => field.Add("fieldPath", source.Reference))),
        EnvKind.Resource => Nodes.Map(at, map => map.AddMap("resourceFieldRef", field => field
            .Add("divisor", source.Key.Length == 0 ? null : source.Key)
            .Add("resource", source.Reference))),
        EnvKind.ConfigMap => Nodes.Map(at, map => map.Add("configMapKeyRef", Key(source, at))),
        EnvKind.Secret => Nodes.Map(at, map => map.Add("secretKeyRef", Key(source, at))),
        _ => null,
    };

    private static MapNode Key(EnvSource source, Place at) => new MapBuilder(at)
        .Add("key", source.Key)
        .Add("name", source.Reference)
        .Add("optional", source.IsOptional ? true : null)
        .Build();
}
