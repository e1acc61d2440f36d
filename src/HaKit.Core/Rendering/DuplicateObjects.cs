using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Objects of the same group, kind, namespace and name: the second would overwrite the first.</summary>
internal static class DuplicateObjects
{
    public const string Rule = "HAK9005";
    public const string Title = "Two objects have the same name";
    public const string Remediation = "Rename one of them with Named, or put it into another namespace.";

    /// <summary>What an object of a manifest came from.</summary>
    public static string Origin(int position, string what) => $"part {Check.Text(position)} ({what})";

    /// <summary>One finding for each object that was there before. Objects whose identity cannot be known are passed over.</summary>
    public static IEnumerable<Finding> Find(IReadOnlyList<ManifestObject> objects, IReadOnlyList<string> origins)
    {
        var known = new Dictionary<(string Group, string Kind, string Namespace, string Name), int>();
        for (var i = 0; i < objects.Count; i++)
        {
            var current = objects[i];
            var identity = (current.Group, current.Kind, current.Namespace, current.Name);
            if (!IsKnown(current))
                continue;
            if (!known.TryGetValue(identity, out var first))
            {
                known.Add(identity, i);
                continue;
            }

            yield return new Finding
            {
                Rule = Rule,
                Title = Title,
                Severity = Severity.Error,
                Message = $"{current} is there twice: from {origins[first]} and from {origins[i]}.",
                Remediation = Remediation,
                Object = current.Reference,
                Field = "metadata.name",
                File = current.Place.Source.Name,
                Place = current.Place,
                Subject = current,
            };
        }
    }

    private static bool IsKnown(ManifestObject manifest)
    {
        var metadata = manifest.Root.At("metadata");
        return !manifest.Root.IsUnknownAt("apiVersion") && !manifest.Root.IsUnknownAt("kind") && !metadata.IsUnknownAt("name") && !metadata.IsUnknownAt("namespace");
    }
}
