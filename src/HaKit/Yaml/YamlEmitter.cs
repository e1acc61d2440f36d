using HaKit.Models;

namespace HaKit.Yaml;

/// <summary>
/// Block-style YAML into a pooled buffer. Two callers: the writer of trees and, through <see cref="YamlSink"/>, the generated code that walks
/// client models. A key or dash leaves its line open; the value behind it begins with a space or a line break and ends its line.
/// </summary>
internal sealed partial class YamlEmitter : IDisposable
{
    private const int Step = 2;

    private readonly Utf8Buffer output = new();
    private int indent;

    /// <summary>True behind a dash: the next key or dash continues the line.</summary>
    private bool inItem;

    private bool hasDocument;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => output.Written;

    public void Clear() => output.Clear();

    public void Dispose() => output.Dispose();

    /// <summary>Begins a document behind what was written.</summary>
    public void BeginDocument(bool isObject = true)
    {
        if (!isObject)
            output.Append("---"u8);
        else if (hasDocument)
            output.Append("---\n"u8);
        hasDocument = true;
        indent = 0;
        inItem = false;
    }

    /// <summary>A field's name, with its colon.</summary>
    public void Key(ReadOnlySpan<byte> key)
    {
        var blanks = inItem ? 1 : indent;
        inItem = false;
        var room = output.Reserve(blanks + key.Length);
        Utf8Buffer.Blank(room[..blanks]);
        key.CopyTo(room[blanks..]);
        output.Advance(blanks + key.Length);
    }

    /// <summary>A key that somebody chose.</summary>
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

    /// <summary>The dash of an item.</summary>
    public void Item()
    {
        StartLine();
        output.Append((byte)'-');
    }

    public OpenMark OpenMap(ReadOnlySpan<byte> key)
    {
        var (start, item) = (output.Length, inItem);
        Key(key);
        return OpenBelow(start, item);
    }

    public OpenMark OpenMap(string key)
    {
        var (start, item) = (output.Length, inItem);
        Key(key);
        return OpenBelow(start, item);
    }

    /// <summary>Opens an item that is a map.</summary>
    public OpenMark OpenItem()
    {
        var (start, item) = (output.Length, inItem);
        Item();
        inItem = true;
        Indent();
        return new OpenMark(start, output.Length, item);
    }

    /// <summary>Closes a map; one that stayed empty is written <c>{}</c>.</summary>
    public void CloseMap(OpenMark mark)
    {
        indent -= Step;
        if (output.Length != mark.Content)
            return;
        if (!inItem)
            output.Truncate(mark.Content - 1);
        inItem = false;
        output.Append(" {}\n"u8);
    }

    /// <summary>Closes a map; one that stayed empty leaves no trace.</summary>
    public void CloseMapOrDrop(OpenMark mark)
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

    public void OpenList(string key)
    {
        Key(key);
        output.Append((byte)'\n');
    }

    private OpenMark OpenBelow(int start, bool item)
    {
        output.Append((byte)'\n');
        Indent();
        return new OpenMark(start, output.Length, item);
    }

    private void Indent()
    {
        indent += Step;
        Nesting.Check(indent / Step);
    }

    private void StartLine()
    {
        if (inItem)
            output.Append((byte)' ');
        else
            Spaces();
        inItem = false;
    }

    private void Spaces()
    {
        Utf8Buffer.Blank(output.Reserve(indent)[..indent]);
        output.Advance(indent);
    }
}
