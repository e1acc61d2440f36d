using System.Buffers;

namespace HaKit.Yaml;

/// <summary>
/// Block-style YAML, line by line, into a pooled buffer. Two callers: the tree's writer and the generated code that walks client models. Each
/// primitive writes a whole line or opens a level; what is open is known by the caller's <see cref="Mark"/>s, not by a stack.
/// </summary>
internal sealed partial class YamlEmitter : IDisposable
{
    private const int Step = 2;

    private readonly Utf8Buffer output = new();
    private int indent;

    /// <summary>True behind a <c>- </c>: the next key continues the line.</summary>
    private bool inItem;

    private bool hasDocument;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => output.Written;

    /// <summary>Where a map or list began, to know at its end whether it stayed empty.</summary>
    public readonly record struct Mark(int Start, int Content, bool InItem);

    public void Clear() => output.Clear();

    public void Dispose() => output.Dispose();

    /// <summary>Begins a document behind what was written.</summary>
    public void BeginDocument()
    {
        if (hasDocument)
            output.Append("---\n"u8);
        hasDocument = true;
        indent = 0;
        inItem = false;
    }

    /// <summary>Opens the map under <paramref name="key"/>, which ends with its colon.</summary>
    public Mark OpenMap(ReadOnlySpan<byte> key)
    {
        var (start, item) = (output.Length, inItem);
        Key(key);
        output.Append((byte)'\n');
        indent += Step;
        return new Mark(start, output.Length, item);
    }

    /// <summary>Closes a map; one that stayed empty is written <c>{}</c>.</summary>
    public void CloseMap(Mark mark)
    {
        indent -= Step;
        if (output.Length != mark.Content)
            return;
        output.Truncate(mark.Content - 1);
        output.Append(" {}\n"u8);
    }

    /// <summary>Closes a map; one that stayed empty leaves no trace.</summary>
    public void CloseMapOrDrop(Mark mark)
    {
        indent -= Step;
        if (output.Length != mark.Content)
            return;
        output.Truncate(mark.Start);
        inItem = mark.InItem;
    }

    /// <summary>Opens the list under <paramref name="key"/>. Its items stand at the key's own indentation, as kubectl prints them.</summary>
    public void OpenList(ReadOnlySpan<byte> key)
    {
        Key(key);
        output.Append((byte)'\n');
    }

    /// <summary>Opens an item that is a map.</summary>
    public Mark OpenItem()
    {
        var (start, item) = (output.Length, inItem);
        Dash();
        inItem = true;
        indent += Step;
        return new Mark(start, output.Length, item);
    }

    public void CloseItem(Mark mark)
    {
        indent -= Step;
        inItem = false;
        if (output.Length == mark.Content)
            output.Append("{}\n"u8);
    }

    /// <summary>A key that somebody chose, with its colon.</summary>
    public void Key(string key)
    {
        StartLine();
        if (key.Length > YamlPolicy.LongestSimpleKey)
        {
            output.Append("? "u8);
            Quoted(key);
            output.Append((byte)'\n');
            Spaces();
        }
        else
        {
            Inline(key, YamlPolicy.StyleOfKey(key));
        }

        output.Append((byte)':');
    }

    private void Key(ReadOnlySpan<byte> key)
    {
        StartLine();
        output.Append(key);
    }

    private void Dash()
    {
        StartLine();
        output.Append("- "u8);
    }

    private void StartLine()
    {
        if (inItem)
            inItem = false;
        else
            Spaces();
    }

    private void Spaces()
    {
        if (indent == 0)
            return;
        output.Reserve(indent)[..indent].Fill((byte)' ');
        output.Advance(indent);
    }
}
