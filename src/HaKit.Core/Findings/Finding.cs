namespace HaKit;

/// <summary>One thing that HaKit found: which rule, where, what was seen, what is allowed and how to fix it.</summary>
public sealed record Finding
{
    /// <summary>The rule's identifier, such as <c>HAK2003</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The rule's title.</summary>
    public required string Title { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What was seen and which bound it breaks.</summary>
    public required string Message { get; init; }

    /// <summary>One sentence that fixes it.</summary>
    public required string Remediation { get; init; }

    /// <summary>The object it is about.</summary>
    public required ObjectReference Object { get; init; }

    /// <summary>The field, as the API server writes paths; empty where the object as a whole is meant.</summary>
    public string Field { get; init; } = "";

    /// <summary>The file, or the verb or object that stands for it; empty where unknown.</summary>
    public string File { get; init; } = "";

    /// <summary>The line in the file, from 1; 0 where there is none.</summary>
    public int Line { get; init; }

    /// <summary>The column in the line, from 1; 0 where there is none.</summary>
    public int Column { get; init; }

    /// <summary>The reason for which this risk was accepted; null where it was not.</summary>
    public string? Accepted { get; init; }

    /// <summary>The field changes that fix it; empty where no change of fields alone does.</summary>
    public IReadOnlyList<FieldChange> Fix { get; init; } = [];

    /// <summary>The objects whose absence it is about, ready to be added; empty where none is missing.</summary>
    public IReadOnlyList<NewObject> NewObjects { get; init; } = [];

    /// <summary>The object itself.</summary>
    internal Tree.ManifestObject? Subject { get; init; }

    /// <summary>The workloads it concerns besides the object itself: those that a budget guards, a Service selects.</summary>
    internal IReadOnlyList<Tree.ManifestObject> Concerns { get; init; } = [];

    /// <summary>The place itself, for consumers inside HaKit that need more than text.</summary>
    internal Tree.Place Place { get; init; } = Tree.Place.None;
}
