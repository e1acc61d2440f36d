using System.Globalization;

namespace HaKit;

/// <summary>One thing that happened, for a reader.</summary>
/// <param name="Seconds">Since the fault began.</param>
/// <param name="Workload">The workload it happened to; empty where it is about the cluster.</param>
/// <param name="Text">What happened.</param>
public sealed record TraceEntry(double Seconds, string Workload, string Text)
{
    /// <summary><c>t=12 s: eviction of web-3 refused: budget web allows 0 …</c></summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "t={0:0.#} s: {1}", Seconds, Text);
}
