namespace HaKit.Workloads;

/// <summary>A name with its value: a label, an annotation, a header, a file.</summary>
internal readonly record struct Pair(string Name, string Value);
