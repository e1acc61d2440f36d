using HaKit.Facts;
using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Assessments;

/// <summary>One object for each group, kind, namespace and name: the second would overwrite the first.</summary>
internal static class Identity
{
    /// <summary>For every object the one of the same identity that came before; null for the first. Objects whose identity is not known stand alone.</summary>
    public static AssessedInput?[] Firsts(IReadOnlyList<AssessedInput> inputs, string defaultNamespace)
    {
        var known = new Dictionary<(string Group, string Kind, string Namespace, string Name), AssessedInput>();
        var firsts = new AssessedInput?[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
        {
            var current = inputs[i].Object;
            if (!IsKnown(current))
                continue;
            var @namespace = ClusterWide.Contains(current) ? "" : current.NamespaceOr(defaultNamespace);
            var identity = (WorkloadKinds.NormalGroup(current.Group, current.Kind), current.Kind, @namespace, current.Name);
            if (known.TryGetValue(identity, out var first))
                firsts[i] = first;
            else
                known.Add(identity, inputs[i]);
        }

        return firsts;
    }

    /// <summary>Says that an object is defined twice, and where.</summary>
    public static Finding Finding(AssessedInput second, AssessedInput first)
    {
        var manifest = second.Object;
        var isCopy = NodeEquality.Same(first.Object.Root, manifest.Root);
        return new Finding
        {
            Rule = DefinedTwice.Rule,
            Title = DefinedTwice.Title,
            Severity = isCopy ? Severity.Info : Severity.Error,
            Message = $"{manifest} is defined twice: {Where(first)} and {Where(second)}{(isCopy ? "; the copies are identical" : "")}.",
            Remediation = isCopy ? "Remove one of the copies." : DefinedTwice.Remediation,
            Object = manifest.Reference,
            Field = "metadata.name",
            File = manifest.Place.Source.Name,
            Line = manifest.Place.Line,
            Column = manifest.Place.Column,
            Place = manifest.Place,
            Subject = manifest,
        };
    }

    private static string Where(AssessedInput input) => input.Origin.Length > 0 ? input.Origin : input.Object.Place.ToString();

    private static bool IsKnown(ManifestObject manifest)
    {
        var metadata = manifest.Root.At("metadata");
        return manifest.Name.Length > 0 && !manifest.Root.IsUnknownAt("apiVersion") && !manifest.Root.IsUnknownAt("kind")
            && !metadata.IsUnknownAt("name") && !metadata.IsUnknownAt("namespace");
    }
}
