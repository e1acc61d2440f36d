using HaKit.Facts;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary><c>metadata</c> of objects and of pod templates. Keys are in order of their text, so that the order of verbs changes nothing.</summary>
internal static class MetadataRenderer
{
    public static MapNode OfObject(RenderScope scope, string name, Place place, bool isWorkload = false, IReadOnlyList<Sourced<Pair>>? own = null) => new MapBuilder(place)
        .Add("annotations", Annotations(scope, isWorkload, own ?? []))
        .Add("labels", Labels(scope, withVersion: true))
        .Add("name", ScalarNode.String(name, place))
        .Add("namespace", Nodes.Of(scope.Namespace))
        .Build();

    /// <summary>Pods carry the labels too, but not the version: the image says it, and a label more would only be one more thing to select by error.</summary>
    public static MapNode OfPods(RenderScope scope) => new MapBuilder(scope.Factory)
        .Add("annotations", PodAnnotations(scope))
        .Add("labels", Labels(scope, withVersion: false, scope.Spec.PodLabels))
        .Build();

    /// <summary>Metadata of an object that belongs to no workload.</summary>
    public static MapNode OfResource(
        string name, Place place, Sourced<string>? inNamespace, IReadOnlyList<Sourced<Pair>> labels, IReadOnlyList<Sourced<Pair>> annotations) => new MapBuilder(place)
        .Add("annotations", Sorted(annotations, place))
        .Add("labels", Sorted(labels, place))
        .Add("name", name)
        .Add("namespace", Nodes.Of(inNamespace))
        .Build();

    public static MapNode? Sorted(IEnumerable<Sourced<Pair>> pairs, Place place)
    {
        var byKey = new Dictionary<string, Sourced<Pair>>(StringComparer.Ordinal);
        foreach (var pair in pairs)
            byKey[pair.Value.Name] = pair;
        if (byKey.Count == 0)
            return null;
        var keys = byKey.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        var map = new MapBuilder(place);
        foreach (var key in keys)
            map.Add(key, ScalarNode.String(byKey[key].Value.Value, byKey[key].Place));
        return map.Build();
    }

    private static MapNode Labels(RenderScope scope, bool withVersion, IReadOnlyList<Sourced<Pair>>? own = null)
    {
        var factory = scope.Factory;
        var labels = new List<Sourced<Pair>>
        {
            Sourced.By(factory, new Pair(WellKnown.ManagedByLabel, WellKnown.ManagedBy)),
        };
        if (withVersion && scope.Spec.Main.Image is { Value.Tag: { } tag } image && Check.IsQualifiedName(tag))
            labels.Add(Sourced.By(image.Place, new Pair(WellKnown.VersionLabel, tag)));
        labels.AddRange(scope.Context.Labels);
        labels.AddRange(scope.Spec.Labels);
        labels.AddRange(own ?? []);
        labels.Add(Sourced.By(scope.Spec.Name.Place, new Pair(WellKnown.InstanceLabel, scope.Name)));
        labels.Add(Sourced.By(factory, new Pair(WellKnown.NameLabel, scope.Spec.App)));
        return Sorted(labels, factory)!;
    }

    private static MapNode? Annotations(RenderScope scope, bool isWorkload, IReadOnlyList<Sourced<Pair>> own)
    {
        var annotations = new List<Sourced<Pair>>(scope.Spec.Annotations.Concat(own));
        foreach (var accepted in scope.Spec.Accepted)
            annotations.Add(Sourced.By(accepted.Place, new Pair(WellKnown.AcceptPrefix + accepted.Value.Name, accepted.Value.Value)));
        if (isWorkload && scope.Spec.Singleton is { } singleton)
            annotations.Add(Sourced.By(singleton.Place, new Pair(Declarations.Singleton, "true")));
        if (isWorkload && scope.Spec.Quorum is { } quorum)
            annotations.Add(Sourced.By(quorum.Place, new Pair(Declarations.Quorum, Check.Text(scope.ReplicaCount))));
        if (isWorkload && ExpectedObjects.Of(scope) is { } expected)
            annotations.Add(Sourced.By(expected.Place, new Pair(Declarations.Expects, expected.Value)));
        return Sorted(annotations, scope.Factory);
    }

    private static MapNode? PodAnnotations(RenderScope scope)
    {
        var annotations = new List<Sourced<Pair>>(scope.Spec.PodAnnotations);
        if (ConfigHash.Of(scope.Spec) is { } hash)
            annotations.Add(Sourced.By(hash.Place, new Pair(WellKnown.ConfigHash, hash.Value)));
        return Sorted(annotations, scope.Factory);
    }
}
