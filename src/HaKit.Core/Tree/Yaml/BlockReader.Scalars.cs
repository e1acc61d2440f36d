using System.Globalization;
using System.Text;

namespace HaKit.Tree.Yaml;

/// <summary>Keys and scalars of one line.</summary>
internal sealed partial class BlockReader
{
    /// <summary>The key at hand, up to behind its colon.</summary>
    private string? Key()
    {
        string? key;
        var from = at;
        if (text[at] is '"' or '\'')
        {
            key = Quoted();
            if (key is null || at >= stop || text[at] != ':')
                return null;
        }
        else
        {
            var colon = Colon();
            if (colon < 0 || !MayStart(text[at]) || text[colon - 1] == ' ' || HasStar(colon))
                return null;
            key = PlainKey(colon - at);
            at = colon;
        }

        at++;
        return key is null || at - from > ReaderLimits.KeyLength || (at < stop && text[at] != ' ') ? null : key;
    }

    /// <summary>As kubectl: a key that is a number or word of YAML becomes its JSON text.</summary>
    private string? PlainKey(int length)
    {
        var key = cache.Take(text, at, length);
        if (key == "<<")
            return null;
        return Resolve(key, Here) is { Kind: not NodeKind.Null } resolved ? resolved.Text : null;
    }

    private bool HasKey()
    {
        if (text[at] is not ('"' or '\''))
            return Colon() > 0;
        var from = at;
        var hasKey = Quoted() is not null && at < stop && text[at] == ':';
        at = from;
        return hasKey;
    }

    /// <summary>The colon that ends a plain key, -1 where there is none before a comment.</summary>
    private int Colon()
    {
        for (var i = at; i < stop; i++)
        {
            if (text[i] == ':' && (i + 1 == stop || text[i + 1] == ' '))
                return i > at ? i : -1;
            if (text[i] == '#' && i > at && text[i - 1] == ' ')
                return -1;
        }

        return -1;
    }

    /// <summary>The parser takes a plain key with a star behind a blank for something else; here it is not read at all.</summary>
    private bool HasStar(int colon) => text.IndexOf(" *", at, colon - at, StringComparison.Ordinal) >= 0;

    private ScalarNode? Scalar()
    {
        var place = Here;
        if (text[at] is '"' or '\'')
            return Quoted() is { } quoted ? ScalarNode.String(quoted, place) : null;
        if (!MayStart(text[at]))
            return null;
        var from = at;
        for (; at < stop; at++)
        {
            if (text[at] == ':' && (at + 1 == stop || text[at + 1] == ' '))
                return null;
            if (text[at] == '#' && text[at - 1] == ' ' && at > from)
                break;
        }

        var to = at;
        while (text[to - 1] == ' ')
            to--;
        at = to;
        return Resolve(cache.Take(text, from, to - from), place);
    }

    private static ScalarNode? Resolve(string plain, Place place)
    {
        try
        {
            return ScalarResolver.Plain(plain, place);
        }
        catch (ReadException)
        {
            return null;
        }
    }

    /// <summary>Letters, digits and what means nothing at the beginning of a scalar.</summary>
    private bool MayStart(char c) => c switch
    {
        '-' => at + 1 < stop && text[at + 1] != ' ',
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    /// <summary>A quoted string that ends on this line, up to behind its end.</summary>
    private string? Quoted()
    {
        var quote = text[at];
        var from = at + 1;
        for (var i = from; i < stop; i++)
        {
            if (text[i] == '\\' && quote == '"')
                return Unescaped(from);
            if (text[i] != quote)
                continue;
            if (quote == '\'' && i + 1 < stop && text[i + 1] == '\'')
                return Undoubled(from);
            at = i + 1;
            return cache.Take(text, from, i - from);
        }

        return null;
    }

    private string? Undoubled(int from)
    {
        var built = new StringBuilder();
        for (var i = from; i < stop; i++)
        {
            if (text[i] == '\'')
            {
                if (i + 1 == stop || text[i + 1] != '\'')
                {
                    at = i + 1;
                    return built.ToString();
                }

                i++;
            }

            built.Append(text[i]);
        }

        return null;
    }

    private string? Unescaped(int from)
    {
        const string Names = "\"\\nrt0abefv ";
        const string Values = "\"\\\n\r\t\0\a\b\u001B\f\v ";
        var built = new StringBuilder();
        for (var i = from; i < stop; i++)
        {
            if (text[i] == '"')
            {
                at = i + 1;
                return Utf16.FirstUnpaired(built.ToString(), 0) < 0 ? built.ToString() : null;
            }

            if (text[i] != '\\')
            {
                built.Append(text[i]);
                continue;
            }

            if (++i == stop)
                return null;
            var known = Names.IndexOf(text[i]);
            if (known >= 0)
            {
                built.Append(Values[known]);
            }
            else if (text[i] == 'u' && i + 4 < stop
                && ushort.TryParse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && !char.IsSurrogate((char)code))
            {
                built.Append((char)code);
                i += 4;
            }
            else
            {
                return null;
            }
        }

        return null;
    }
}
