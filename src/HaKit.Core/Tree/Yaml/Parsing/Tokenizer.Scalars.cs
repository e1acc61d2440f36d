using System.Globalization;
using System.Text;
using YamlDotNet.Core;

namespace HaKit.Tree.Yaml.Parsing;

/// <summary>Plain, quoted and block scalars.</summary>
internal sealed partial class Tokenizer
{
    private readonly StringBuilder taking = new();
    private readonly StringBuilder breaks = new();
    private readonly StringBuilder blanks = new();

    private Token PlainScalar()
    {
        var start = cursor.Mark;
        var end = start;
        var hasBreaks = false;
        taking.Clear();
        breaks.Clear();
        blanks.Clear();
        while (!cursor.IsMarker('-') && !cursor.IsMarker('.') && cursor.Current != '#')
        {
            while (!cursor.IsSpaceAt(0) && !EndsPlain())
            {
                Fold(hasBreaks);
                hasBreaks = false;
                taking.Append(cursor.Current);
                cursor.Skip();
                end = cursor.Mark;
            }

            if (!cursor.IsBlank && !cursor.IsBreak)
                break;
            hasBreaks = TakeSpace(hasBreaks, indent + 1);
            if (!IsInFlow && cursor.Column < indent + 1)
                break;
        }

        if (hasBreaks)
            isKeyAllowed = true;
        return new Token(TokenKind.Scalar, start, end, taking.ToString(), ScalarStyle.Plain);
    }

    private bool EndsPlain() => cursor.Current switch
    {
        ':' => cursor.IsSpaceAt(1),
        ',' or '?' or '[' or ']' or '{' or '}' => IsInFlow,
        _ => false,
    };

    /// <summary>Takes blanks and breaks; true once there was a break. A tab may not stand before <paramref name="column"/>.</summary>
    private bool TakeSpace(bool hasBreaks, int column)
    {
        while (cursor.IsBlank || cursor.IsBreak)
        {
            if (cursor.IsBreak)
            {
                if (!hasBreaks)
                    blanks.Clear();
                hasBreaks = true;
                breaks.Append(cursor.TakeBreak());
                continue;
            }

            if (hasBreaks && cursor.Column < column && cursor.Current == '\t')
                throw Broken("found a tab character that violates indentation");
            if (!hasBreaks)
                blanks.Append(cursor.Current);
            cursor.Skip();
        }

        return hasBreaks;
    }

    /// <summary>Writes the space since the last character: one break is a blank, more are one less.</summary>
    private void Fold(bool hasBreaks)
    {
        if (blanks.Length == 0 && breaks.Length == 0)
            return;
        if (!hasBreaks)
            taking.Append(blanks);
        else if (breaks[0] != '\n')
            taking.Append(breaks);
        else if (breaks.Length == 1)
            taking.Append(' ');
        else
            taking.Append(breaks.ToString(1, breaks.Length - 1));
        blanks.Clear();
        breaks.Clear();
    }

    private Token QuotedScalar()
    {
        var start = cursor.Mark;
        var quote = cursor.Current;
        taking.Clear();
        breaks.Clear();
        blanks.Clear();
        cursor.Skip();
        while (true)
        {
            if (cursor.IsMarker('-') || cursor.IsMarker('.'))
                throw new YamlException(start, cursor.Mark, "found unexpected document indicator");
            if (cursor.IsAtEnd)
                throw new YamlException(start, cursor.Mark, "found unexpected end of stream");
            var isContinued = TakeQuoted(quote, start);
            if (cursor.Current == quote)
                break;
            if (isContinued)
                TakeContinuation();
            else
                Fold(TakeSpace(false, 0));
        }

        cursor.Skip();
        return new Token(TokenKind.Scalar, start, cursor.Mark, taking.ToString(), quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted);
    }

    /// <summary>Takes characters up to a space or the closing quote; true behind an escaped line break.</summary>
    private bool TakeQuoted(char quote, Mark start)
    {
        while (!cursor.IsSpaceAt(0))
        {
            if (cursor.Current == quote && (quote == '"' || cursor.At(1) != '\''))
                return false;
            if (quote == '"' && cursor.Current == '\\')
            {
                if (cursor.IsBreakAt(1))
                {
                    cursor.Skip();
                    cursor.SkipLine();
                    return true;
                }

                Escape(start);
                continue;
            }

            taking.Append(cursor.Current);
            cursor.Skip(cursor.Current == quote ? 2 : 1);
        }

        return false;
    }

    /// <summary>Behind an escaped break blanks are nothing, and every further break is one.</summary>
    private void TakeContinuation()
    {
        TakeSpace(true, 0);
        taking.Append(breaks);
        breaks.Clear();
    }

    private void Escape(Mark start)
    {
        const string Names = "0abt\tnvfre \"'\\N_LP";
        const string Values = "\0\a\b\t\t\n\v\f\r\u001B \"'\\\u0085\u00A0\u2028\u2029";
        var name = cursor.At(1);
        var known = Names.IndexOf(IsJson && name == '/' ? '\\' : name);
        var digits = name switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (known < 0 && digits == 0)
        {
            throw new YamlException(
                cursor.Mark,
                cursor.Mark,
                name is > ' ' and <= '~' ? $"found unknown escape character \\{name}; write \\\\{name} for a backslash" : "found unknown escape character");
        }

        cursor.Skip(2);
        if (known >= 0)
        {
            taking.Append(IsJson && name == '/' ? name : Values[known]);
            return;
        }

        var code = 0L;
        for (; digits > 0; digits--, cursor.Skip())
        {
            if (!int.TryParse(cursor.Current.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digit))
                throw new YamlException(start, cursor.Mark, "did not find expected hexadecimal number");
            code = 16 * code + digit;
        }

        var isSurrogate = code is >= 0xD800 and <= 0xDFFF;
        if ((isSurrogate && !IsJson) || code > 0x10FFFF)
            throw new YamlException(start, cursor.Mark, "found invalid Unicode character escape code");
        taking.Append(isSurrogate ? ((char)code).ToString() : char.ConvertFromUtf32((int)code));
    }

    private Token BlockScalar()
    {
        var start = cursor.Mark;
        var isLiteral = cursor.Current == '|';
        cursor.Skip();
        var (chomping, increment) = Header(start);
        var depth = increment > 0 ? Math.Max(indent, 0) + increment : 0;
        taking.Clear();
        breaks.Clear();
        var end = TakeBreaks(ref depth);
        var lineBreak = "";
        var wasBlank = false;
        while (cursor.Column == depth && !cursor.IsAtEnd)
        {
            var isBlank = cursor.IsBlank;
            if (isLiteral || wasBlank || isBlank || lineBreak != "\n")
                taking.Append(lineBreak);
            else if (breaks.Length == 0)
                taking.Append(' ');
            taking.Append(breaks);
            breaks.Clear();
            wasBlank = isBlank;
            for (; !cursor.IsLineEnd; cursor.Skip())
                taking.Append(cursor.Current);
            lineBreak = cursor.IsAtEnd ? "" : cursor.TakeBreak().ToString();
            end = TakeBreaks(ref depth);
        }

        if (chomping != '-')
            taking.Append(lineBreak);
        if (chomping == '+')
            taking.Append(breaks);
        return new Token(TokenKind.Scalar, start, end, taking.ToString(), isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded);
    }

    /// <summary>The chomping indicator and the indentation indicator, in either order, up to the next line.</summary>
    private (char Chomping, int Increment) Header(Mark start)
    {
        var (chomping, increment) = (' ', 0);
        for (var i = 0; i < 2; i++)
        {
            if (chomping == ' ' && cursor.Current is '+' or '-')
                chomping = cursor.Current;
            else if (increment == 0 && cursor.Current is >= '0' and <= '9')
                increment = cursor.Current == '0' ? throw Broken("found an indentation indicator equal to 0") : cursor.Current - '0';
            else
                break;
            cursor.Skip();
        }

        while (cursor.IsBlank)
            cursor.Skip();
        if (cursor.Current == '#')
            SkipComment();
        if (!cursor.IsLineEnd)
            throw new YamlException(start, cursor.Mark, "did not find expected comment or line break");
        if (cursor.IsBreak)
            cursor.SkipLine();
        return (chomping, increment);
    }

    /// <summary>Takes indentation and empty lines, and finds the depth where it is 0: that of the longest line of spaces or of the first text.</summary>
    private Mark TakeBreaks(ref int depth)
    {
        var end = cursor.Mark;
        var longest = 0;
        while (true)
        {
            while ((depth == 0 || cursor.Column < depth) && cursor.Current == ' ')
                cursor.Skip();
            longest = Math.Max(longest, cursor.Column);
            if ((depth == 0 || cursor.Column < depth) && cursor.Current == '\t')
                throw Broken("found a tab character where an indentation space is expected");
            if (!cursor.IsBreak)
                break;
            breaks.Append(cursor.TakeBreak());
            end = cursor.Mark;
        }

        if (depth == 0)
            depth = Math.Max(longest, Math.Max(indent + 1, 1));
        return end;
    }
}
