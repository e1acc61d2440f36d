using HaKit.Tree;

namespace HaKit.Manifests;

/// <summary>Objects of the same group, kind, namespace and name: the second would overwrite the first.</summary>
internal static class DuplicateObjects
{
    public const string Rule = "HAK9005";

    public static void Report(IReadOnlyList<ManifestObject> objects, IReadOnlyList<string> origins, List<Finding> problems)
    {
        var known = new Dictionary<(string Group, string Kind, string Namespace, string Name), int>();
        for (var i = 0; i < objects.Count; i++)
        {
            var current = objects[i];
            var identity = (current.Group, current.Kind, current.Namespace, current.Name);
            if (known.TryAdd(identity, i))
                continue;
            problems.Add(new Finding
            {
                Rule = Rule,
                Title = "Two objects have the same name",
                Severity = Severity.Error,
                Message = $"{current} is there twice: from {origins[known[identity]]} and from {origins[i]}.",
                Remediation = "Rename one of them with Named, or put it into another namespace.",
                Object = current.Reference,
                Field = "metadata.name",
                File = current.Place.Source.Name,
                Place = current.Place,
            });
        }
    }
}
