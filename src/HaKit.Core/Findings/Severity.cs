namespace HaKit;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing breaks.</summary>
    Info,

    /// <summary>An outage on a normal event, such as a node drain or a rollout.</summary>
    Warning,

    /// <summary>The API server refuses it, or it certainly breaks or blocks.</summary>
    Error,
}
