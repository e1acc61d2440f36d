namespace HaKit.Validation.Nodes;

/// <summary>An event's fields under the names of the one group or the other.</summary>
/// <param name="isNew">True for <c>events.k8s.io</c>.</param>
internal sealed class EventNames(bool isNew)
{
    public string Subject { get; } = isNew ? "regarding" : "involvedObject";

    public string Controller { get; } = isNew ? "reportingController" : "reportingComponent";

    public string Note { get; } = isNew ? "note" : "message";

    /// <summary>Fields that the newer group no longer takes, and the names under which they are reported.</summary>
    public IReadOnlyList<(string Field, string Shown)> Deprecated { get; } =
    [
        ("deprecatedFirstTimestamp", "firstTimestamp"), ("deprecatedLastTimestamp", "lastTimestamp"), ("deprecatedCount", "count"), ("deprecatedSource", "source"),
    ];
}
