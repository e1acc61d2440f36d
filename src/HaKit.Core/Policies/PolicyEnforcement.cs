namespace HaKit;

/// <summary>What an exported policy does with an object that its rule reports.</summary>
public enum PolicyEnforcement
{
    /// <summary>The object is accepted, and the finding is noted in the server's audit log.</summary>
    Audit,

    /// <summary>The object is accepted, and its author is warned.</summary>
    Warn,

    /// <summary>The object is refused.</summary>
    Deny,
}
