namespace HaKit.Tree.Yaml.Parsing;

/// <summary>A token that a colon on the same line would make a key.</summary>
internal sealed class SimpleKey
{
    public bool IsPossible { get; set; }

    /// <summary>Nothing else can stand at this place.</summary>
    public bool IsRequired { get; set; }

    public int TokenNumber { get; set; }

    public int Index { get; set; }

    public int Line { get; set; }

    public int Column { get; set; }

    public YamlDotNet.Core.Mark Mark { get; set; }
}
