using HaKit.Tree;
using HaKit.Validation.Custom;

namespace HaKit.Validation;

/// <summary>Custom kinds that definitions among the inputs describe.</summary>
internal sealed class SchemaSet
{
    private readonly Dictionary<string, CustomKind> kinds = new(StringComparer.Ordinal);

    /// <summary>Reads every <c>apiextensions.k8s.io/v1</c> CustomResourceDefinition; other objects are passed over.</summary>
    public static SchemaSet FromObjects(IEnumerable<ManifestObject> objects)
    {
        var set = new SchemaSet();
        foreach (var definition in objects)
        {
            if (definition.Is("apiextensions.k8s.io", "CustomResourceDefinition"))
                set.Add(definition.Root);
        }

        return set;
    }

    /// <summary>What is known of the object's kind; null where no definition serves it.</summary>
    public CustomKind? Find(ManifestObject manifest) => kinds.TryGetValue(manifest.ApiVersion + " " + manifest.Kind, out var kind) ? kind : null;

    /// <summary>Why a server with the definitions would not know the object's version; null where no definition has its group and kind.</summary>
    public FieldError? Unserved(ManifestObject manifest)
    {
        var served = kinds.Keys.Where(key => key.StartsWith(manifest.Group + "/", StringComparison.Ordinal) && key.EndsWith(" " + manifest.Kind, StringComparison.Ordinal))
            .Select(key => key.Substring(0, key.IndexOf(' '))).OrderBy(name => name, StringComparer.Ordinal).ToList();
        if (served.Count == 0)
            return null;
        var path = FieldPath.Root.Child("apiVersion");
        var message = $"no matches for kind \"{manifest.Kind}\" in version \"{manifest.ApiVersion}\": its definition serves {string.Join(", ", served)}";
        return new FieldError("apiVersion", Reasons.NoMatch, message, path.Nearest(manifest.Root).Place) { Path = path };
    }

    private void Add(MapNode definition)
    {
        var spec = definition.At("spec");
        if (spec.Text("group") is not { } group || spec.At("names").Text("kind") is not { } kind)
            return;
        foreach (var version in spec.Items("versions"))
        {
            if (version.Text("name") is { } name && version.Bool("served") != false)
                kinds[group + "/" + name + " " + kind] = new CustomKind((MapNode)version, spec.Text("scope") != "Cluster");
        }
    }
}
