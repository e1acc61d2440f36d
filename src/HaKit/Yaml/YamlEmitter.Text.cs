using System.Buffers.Text;
using System.Globalization;

namespace HaKit.Yaml;

internal sealed partial class YamlEmitter
{
    /// <summary>A string, to the end of its line or block.</summary>
    public void Text(string text)
    {
        output.Append((byte)' ');
        var style = YamlPolicy.StyleOf(text);
        if (style == TextStyle.Literal)
        {
            Literal(text);
            return;
        }

        Inline(text, style);
        output.Append((byte)'\n');
    }

    private void Inline(ReadOnlySpan<char> text, TextStyle style)
    {
        switch (style)
        {
            case TextStyle.Plain:
                output.Append(text);
                break;
            case TextStyle.SingleQuoted:
                SingleQuoted(text);
                break;
            default:
                Quoted(text);
                break;
        }
    }

    private void SingleQuoted(ReadOnlySpan<char> text)
    {
        output.Append((byte)'\'');
        for (int quote; (quote = text.IndexOf('\'')) >= 0; text = text[(quote + 1)..])
        {
            output.Append(text[..(quote + 1)]);
            output.Append((byte)'\'');
        }

        output.Append(text);
        output.Append((byte)'\'');
    }

    private void Quoted(ReadOnlySpan<char> text)
    {
        output.Append((byte)'"');
        var plainFrom = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
                continue;
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    i++;
                continue;
            }

            if (c is >= '\u00A0' and < '\uFFFE' and not ('\u2028' or '\u2029' or '\uFEFF'))
                continue;
            output.Append(text[plainFrom..i]);
            Escape(c);
            plainFrom = i + 1;
        }

        output.Append(text[plainFrom..]);
        output.Append((byte)'"');
    }

    private void Escape(char c)
    {
        output.Append((byte)'\\');
        switch (c)
        {
            case '"' or '\\':
                output.Append((byte)c);
                break;
            case '\n':
                output.Append((byte)'n');
                break;
            case '\t':
                output.Append((byte)'t');
                break;
            case '\r':
                output.Append((byte)'r');
                break;
            default:
                output.Append((byte)'u');
                Span<char> hex = stackalloc char[4];
                ((int)c).TryFormat(hex, out _, "X4", CultureInfo.InvariantCulture);
                output.Append(hex);
                break;
        }
    }

    /// <summary>A <c>|</c> block, two spaces in from its key or dash.</summary>
    private void Literal(ReadOnlySpan<char> text)
    {
        output.Append((byte)'|');
        if (text[0] is ' ' or '\t' or '\n')
            output.Append((byte)('0' + Step));
        var body = text.TrimEnd('\n');
        if (body.Length == text.Length)
            output.Append((byte)'-');
        else if (text.Length - body.Length > 1)
            output.Append((byte)'+');
        output.Append((byte)'\n');
        indent += Step;
        foreach (var line in body.EnumerateLinesOf())
        {
            if (line.Length > 0)
                Spaces();
            output.Append(line);
            output.Append((byte)'\n');
        }

        indent -= Step;
        for (var blank = text.Length - body.Length; blank > 1; blank--)
            output.Append((byte)'\n');
    }

    public void Number(long value)
    {
        var room = output.Reserve(24);
        room[0] = (byte)' ';
        Utf8Formatter.TryFormat(value, room[1..], out var length);
        room[length + 1] = (byte)'\n';
        output.Advance(length + 2);
    }

    public void Flag(bool value) => output.Append(value ? " true\n"u8 : " false\n"u8);

    public void Null() => output.Append(" null\n"u8);

    /// <summary>A number of JSON. YAML 1.1 takes an exponent only behind a point and with a sign.</summary>
    public void Real(string json)
    {
        output.Append((byte)' ');
        var e = json.AsSpan().IndexOfAny('e', 'E');
        if (e < 0)
        {
            output.Append(json);
        }
        else
        {
            output.Append(json.AsSpan(0, e));
            if (!json.AsSpan(0, e).Contains('.'))
                output.Append(".0"u8);
            output.Append((byte)'e');
            if (json[e + 1] is not ('+' or '-'))
                output.Append((byte)'+');
            output.Append(json.AsSpan(e + 1));
        }

        output.Append((byte)'\n');
    }
}
