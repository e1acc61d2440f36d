using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Cli.Fixing;

/// <summary>
/// Writes field changes into the text of one document and touches only the lines it must: comments, key order, quoting and blank lines elsewhere stay
/// byte for byte. Every edit is read back; where the text does not say exactly what the change says, nothing is changed.
/// </summary>
internal sealed class DocumentEditor(string text, string lineEnd)
{
    private Node? tree = Read(text);

    public string Text { get; private set; } = text;

    /// <summary>What the text says.</summary>
    public Node? Root => tree;

    /// <summary>Makes all changes, or none of them.</summary>
    public bool TryApply(IEnumerable<(IReadOnlyList<(string? Name, int Index)> Path, Node? Value)> changes)
    {
        var (textBefore, treeBefore) = (Text, tree);
        foreach (var (path, value) in changes)
        {
            if (TryApply([.. path], value))
                continue;
            (Text, tree) = (textBefore, treeBefore);
            return false;
        }

        return true;
    }

    private bool TryApply((string? Name, int Index)[] path, Node? value)
    {
        if (tree is null || path.Length == 0 || TreeEdit.Apply(tree, path, value) is not { } wanted || SpanReader.Read(Text) is not { } root)
            return false;
        if (NodeEquality.Same(tree, wanted))
            return true;
        var edited = value is null ? Remover.Remove(Text, root, path) : new Setter(Text, lineEnd).Set(root, path, value);
        if (edited is null || !CommentGuard.IsKept(Text, edited, isRemoval: value is null) || Read(edited) is not { } read || !NodeEquality.Same(read, wanted))
            return false;
        (Text, tree) = (edited, read);
        return true;
    }

    private static Node? Read(string text)
    {
        var documents = YamlReader.Read(text, Source.None);
        return documents.Count == 1 && documents[0].Problem is null ? documents[0].Root : null;
    }
}
