namespace HaKit.CodeFixes.Chains;

/// <summary>How a verb is written into a chain.</summary>
internal enum VerbMode
{
    /// <summary>Its arguments are set in the call that is there; else the call is added.</summary>
    Set,

    /// <summary>The call that is there loses its other arguments.</summary>
    Replace,

    /// <summary>The call is added to those that are there.</summary>
    Append,

    /// <summary>The call that is there goes.</summary>
    Remove,
}

/// <summary>A verb as it is to be written: its arguments by the names of its parameters.</summary>
/// <param name="Name">The verb; empty for the one that the finding points at.</param>
/// <param name="Mode">How it is written.</param>
/// <param name="Arguments">Parameters and the expressions for them.</param>
internal sealed record Verb(string Name, VerbMode Mode, params (string Parameter, string Text)[] Arguments)
{
    /// <summary>A verb that would take back what this one says.</summary>
    public string? Undoes { get; init; }
}
