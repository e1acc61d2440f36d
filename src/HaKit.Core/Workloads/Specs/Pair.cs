namespace HaKit.Workloads;

/// <summary>A name with its value: a label, an annotation, a header, a file.</summary>
internal sealed record Pair(string Name, string Value);
