using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>Objects of the same group, kind, namespace and name: the second would overwrite the first.</summary>
internal static class DuplicateObjects
{
    public const string Rule = "HAK9005";

    public static void Report(IReadOnlyList<ManifestObject> objects, List<Finding> problems)
    {
        var known = new Dictionary<(string Group, string Kind, string Namespace, string Name), ManifestObject>();
        foreach (var current in objects)
        {
            if (known.TryAdd((current.Group, current.Kind, current.Namespace, current.Name), current))
                continue;
            var first = known[(current.Group, current.Kind, current.Namespace, current.Name)];
            problems.Add(new Finding
            {
                Rule = Rule,
                Title = "Two objects have the same name",
                Severity = Severity.Error,
                Message = $"{current} is there twice: from {Origin(first)} and from {Origin(current)}.",
                Remediation = "Rename one of them with Named, or put it into another namespace.",
                Object = current.Reference,
                Field = "metadata.name",
                File = current.Place.Source.Name,
                Place = current.Place,
            });
        }
    }

    private static string Origin(ManifestObject o) => o.Place.Source.Kind == SourceKind.Chain
        ? $"{o.Place.Source.Name} of {Owner(o)}"
        : o.Place.Source.Name;

    private static string Owner(ManifestObject o) => o.Root.At("metadata", "labels").Text(Workloads.WellKnown.InstanceLabel) is { } name ? $"workload {name}" : $"{o.Kind} {o.Name}";
}
