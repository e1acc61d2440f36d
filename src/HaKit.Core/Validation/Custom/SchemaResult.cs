using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>What one value has against one schema. An error without a path is told of no field in particular.</summary>
internal sealed class SchemaResult
{
    private readonly List<(FieldPath? Path, string Reason, string Message)> errors = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>How many checks were made: of several schemas that fail, the server tells of the one that got farthest.</summary>
    public int Matches { get; set; }

    public bool IsValid => errors.Count == 0;

    public void Add(FieldPath? path, string reason, string message)
    {
        if (told.Add(path + "\0" + reason + "\0" + message))
            errors.Add((path, reason, message));
    }

    public void Invalid(FieldPath path, Node? value, string problem) =>
        Add(path, Reasons.Invalid, "Invalid value: " + GoText.Of(value) + ": " + path + " in body " + problem);

    public void Unplaced(string problem) => Add(null, Reasons.Invalid, "Invalid value: \"\": " + problem);

    public void WrongType(FieldPath path, string wanted, string seen) =>
        Add(path, Reasons.TypeInvalid, "Invalid value: " + GoText.Quote(seen) + ": " + path + " in body must be of type " + wanted + ": " + GoText.Quote(seen));

    public void Merge(SchemaResult other)
    {
        foreach (var (path, reason, message) in other.errors)
            Add(path, reason, message);
        Matches += other.Matches;
    }

    /// <param name="all">Takes the errors.</param>
    /// <param name="root">Where errors without a path are told; null where the server tells them of no field.</param>
    public void WriteTo(Errors all, FieldPath? root = null)
    {
        foreach (var (path, reason, message) in errors)
        {
            if ((path ?? root) is { } at)
                all.Add(at, reason, message);
            else
                all.Unplaced(message);
        }
    }
}
