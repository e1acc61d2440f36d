namespace HaKit.Tree;

/// <summary>What a tree was made from.</summary>
internal enum SourceKind
{
    /// <summary>YAML or JSON text; places are lines and columns.</summary>
    Text,

    /// <summary>A fluent chain; places are the verbs that set a value.</summary>
    Chain,

    /// <summary>A KubernetesClient object; it has no places of its own.</summary>
    Model,

    /// <summary>C# source seen by the compiler; places are lines and columns of the source file.</summary>
    CSharp,
}

/// <summary>One thing a tree was made from: a file, a chain, an object. Shared by all nodes that came from it.</summary>
internal class Source(SourceKind kind, string name)
{
    public SourceKind Kind { get; } = kind;

    /// <summary>The file's path as the user gave it, or what stands for it: <c>&lt;stdin&gt;</c>, a workload's factory.</summary>
    public string Name { get; } = name;

    /// <summary>For nodes that nobody wrote: defaults, parts of a test.</summary>
    public static Source None { get; } = new(SourceKind.Chain, "");

    public override string ToString() => Name;
}
