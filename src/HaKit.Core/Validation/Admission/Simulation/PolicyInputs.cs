using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Validation.Admission.Simulation;

/// <summary>What a policy may need beside the object: namespaces, parameters, the plural names of custom kinds.</summary>
internal sealed class PolicyInputs
{
    private readonly IReadOnlyList<ManifestObject> objects;
    private readonly string defaultNamespace;
    private readonly Dictionary<string, (string Plural, bool IsNamespaced)> custom = new(StringComparer.Ordinal);

    public PolicyInputs(IReadOnlyList<ManifestObject> objects, KubernetesVersion version, string defaultNamespace)
    {
        this.objects = objects;
        this.defaultNamespace = defaultNamespace;
        Version = version;
        foreach (var definition in objects.Where(one => one.Is("apiextensions.k8s.io", "CustomResourceDefinition")))
        {
            var spec = definition.Root.At("spec");
            if (spec.Text("group") is { } group && spec.At("names").Text("kind") is { } kind && spec.At("names").Text("plural") is { } plural)
                custom[group + " " + kind] = (plural, spec.Text("scope") != "Cluster");
        }
    }

    public KubernetesVersion Version { get; }

    /// <summary>The name of a kind in URLs.</summary>
    public string Resource(string group, string kind)
    {
        if (custom.TryGetValue(group + " " + kind, out var known))
            return known.Plural;
        var name = kind.ToLowerInvariant();
        if (name == "endpoints")
            return name;
        if (name.EndsWith("y", StringComparison.Ordinal))
            return name.Substring(0, name.Length - 1) + "ies";
        return name + (name.EndsWith("s", StringComparison.Ordinal) ? "es" : "s");
    }

    public bool IsNamespaced(ManifestObject manifest) =>
        custom.TryGetValue(manifest.Group + " " + manifest.Kind, out var known) ? known.IsNamespaced : !ClusterWide.Contains(manifest);

    public string NamespaceOf(ManifestObject manifest) => IsNamespaced(manifest) ? manifest.NamespaceOr(defaultNamespace) : "";

    /// <summary>The Namespace of this name; null where it is not among the inputs.</summary>
    public ManifestObject? Namespace(string name) => objects.FirstOrDefault(one => one.Is("", "Namespace") && one.Name == name);

    /// <summary>Objects of a kind, in a namespace or outside of all.</summary>
    public IEnumerable<ManifestObject> OfKind(string apiVersion, string kind, string space) =>
        objects.Where(one => one.ApiVersion == apiVersion && one.Kind == kind && NamespaceOf(one) == space);

    /// <summary>True where objects of a kind live in namespaces.</summary>
    public bool IsNamespaced(string apiVersion, string kind) => IsNamespaced(new ManifestObject(new MapNode(
        [new MapEntry("apiVersion", ScalarNode.String(apiVersion, Place.None)), new MapEntry("kind", ScalarNode.String(kind, Place.None))], Place.None)));
}
