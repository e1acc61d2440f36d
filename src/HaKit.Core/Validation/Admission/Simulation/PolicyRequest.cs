using HaKit.Cel;
using HaKit.Schema;
using HaKit.Selectors;
using HaKit.Tree;
using HaKit.Validation.Decoding;

namespace HaKit.Validation.Admission.Simulation;

/// <summary>The request that creates one object, as a policy sees it.</summary>
internal sealed class PolicyRequest
{
    public PolicyRequest(ManifestObject manifest, PolicyInputs inputs)
    {
        Manifest = manifest;
        Resource = inputs.Resource(manifest.Group, manifest.Kind);
        Namespace = inputs.NamespaceOf(manifest);
        IsNamespaced = inputs.IsNamespaced(manifest);
        Filled = Fill(manifest, inputs.Version, Namespace);
        Labels = Labels.Read(Filled.At("metadata", "labels"));
        (NamespaceLabels, NamespaceObject) = Space(inputs);
    }

    public ManifestObject Manifest { get; }

    public string Resource { get; }

    /// <summary>Empty for an object outside of namespaces.</summary>
    public string Namespace { get; }

    public bool IsNamespaced { get; }

    /// <summary>The object with the server's defaults, and with what the server sets itself as values that are not known.</summary>
    public MapNode Filled { get; }

    public Labels Labels { get; }

    /// <summary>The labels of the object's namespace; null where only its name is known.</summary>
    public Labels? NamespaceLabels { get; }

    private CelValue NamespaceObject { get; }

    /// <summary>A variable of an expression; null for one that the request does not have.</summary>
    public CelValue? Variable(string name) => name switch
    {
        "object" => CelTree.Of(Filled),
        "oldObject" => CelValue.Null,
        "request" => CelTree.Of(Attributes()),
        "namespaceObject" => NamespaceObject,
        "authorizer" => CelUnknown.Instance,
        _ => null,
    };

    private static MapNode Fill(ManifestObject manifest, KubernetesVersion version, string space)
    {
        var root = manifest.Root;
        if (SchemaTable.Shared.FindKind(manifest.ApiVersion, manifest.Kind) is { } type)
            root = Defaults.Apply(new Decoder(SchemaTable.Shared, version).Object(root, type, FieldPath.Root), manifest.Group, manifest.Kind, version);
        var metadata = root["metadata"] as MapNode ?? new MapNode([], root.Place);
        var more = new List<MapEntry>(metadata.Entries);
        if (space.Length > 0 && !metadata.ContainsKey("namespace"))
            more.Add(new MapEntry("namespace", ScalarNode.String(space, metadata.Place)));
        foreach (var own in new[] { "uid", "creationTimestamp", "managedFields" })
        {
            if (!metadata.ContainsKey(own))
                more.Add(new MapEntry(own, new UnknownNode(metadata.Place)));
        }

        return new MapNode([.. root.Entries.Where(entry => entry.Key != "metadata"), new MapEntry("metadata", new MapNode(more, metadata.Place))], root.Place);
    }

    private (Labels? Labels, CelValue Object) Space(PolicyInputs inputs)
    {
        if (Manifest.Is("", "Namespace"))
            return (Labels.With("kubernetes.io/metadata.name", Manifest.Name), CelValue.Null);
        if (!IsNamespaced)
            return (null, CelValue.Null);
        if (inputs.Namespace(Namespace) is not { } space)
            return (null, CelUnknown.Instance);
        var filled = Fill(space, inputs.Version, "");
        return (Labels.Read(filled.At("metadata", "labels")).With("kubernetes.io/metadata.name", Namespace), CelTree.Of(filled));
    }

    private MapNode Attributes()
    {
        var kind = Map(("group", Manifest.Group), ("version", Manifest.Version), ("kind", Manifest.Kind));
        var resource = Map(("group", Manifest.Group), ("version", Manifest.Version), ("resource", Resource));
        var text = Map(("subResource", ""), ("requestSubResource", ""), ("name", Manifest.Name), ("namespace", Namespace), ("operation", "CREATE"));
        var unknown = new UnknownNode(Place.None);
        return new MapNode(
            [
                .. text.Entries, new MapEntry("kind", kind), new MapEntry("requestKind", kind), new MapEntry("resource", resource), new MapEntry("requestResource", resource),
                new MapEntry("userInfo", unknown), new MapEntry("options", unknown), new MapEntry("dryRun", unknown),
            ], Place.None);
    }

    private static MapNode Map(params (string Key, string Value)[] entries) =>
        new([.. entries.Select(entry => new MapEntry(entry.Key, ScalarNode.String(entry.Value, Place.None)))], Place.None);
}
