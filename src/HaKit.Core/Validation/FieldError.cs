using HaKit.Tree;

namespace HaKit.Validation;

/// <summary>One thing for which the API server refuses an object: the field as it writes it, the cause type, its message, and where it stands.</summary>
internal sealed record FieldError(string Field, string Reason, string Message, Place Place)
{
    /// <summary>What the server writes where an error is on no field in particular.</summary>
    public const string NoField = "<nil>";

    /// <summary>The field to show; empty where there is none.</summary>
    public string ShownField => Field == NoField ? "" : Field;

    /// <summary>The field as a path, to follow in the tree; null where only its text is known.</summary>
    public FieldPath? Path { get; init; }

    /// <summary>True where the error is on a value that is not known here, or below one.</summary>
    public bool IsUnknown { get; init; }
}
