using HaKit.Validation.Formats;

namespace HaKit.Cel;

internal enum CelTokenKind
{
    End,
    Identifier,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Symbol,
    Bad,
}

internal readonly record struct CelToken(CelTokenKind Kind, string Text, int At);

/// <summary>Takes an expression apart into tokens.</summary>
internal static class CelLexer
{
    private static readonly string[] Symbols = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    public static List<CelToken> Read(string text)
    {
        var tokens = new List<CelToken>();
        var at = 0;
        while (true)
        {
            Skip(text, ref at);
            var start = at;
            if (at >= text.Length)
            {
                tokens.Add(new CelToken(CelTokenKind.End, "<EOF>", text.Length));
                return tokens;
            }

            var kind = Next(text, ref at);
            tokens.Add(new CelToken(kind, text.Substring(start, at - start), start));
        }
    }

    private static CelTokenKind Next(string text, ref int at)
    {
        var start = at;
        var c = text[at];
        if (Scan.IsDigit(c) || (c == '.' && at + 1 < text.Length && Scan.IsDigit(text[at + 1])))
            return Number(text, ref at);
        if (Scan.IsLetter(c) || c == '_')
        {
            while (at < text.Length && (Scan.IsAlphanumeric(text[at]) || text[at] == '_'))
                at++;
            if (at < text.Length && text[at] is '"' or '\'' && at - start <= 2 && Scan.All(text.Substring(start, at - start), p => p is 'r' or 'R' or 'b' or 'B'))
            {
                var prefix = text.Substring(start, at - start).ToLowerInvariant();
                return Text(text, ref at, prefix.IndexOf('r') >= 0) ? prefix.IndexOf('b') >= 0 ? CelTokenKind.Bytes : CelTokenKind.String : CelTokenKind.Bad;
            }

            return CelTokenKind.Identifier;
        }

        if (c is '"' or '\'')
            return Text(text, ref at, false) ? CelTokenKind.String : CelTokenKind.Bad;
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) != 0)
                continue;
            at += symbol.Length;
            return CelTokenKind.Symbol;
        }

        // Half of an operator takes the next character with it, as the server's lexer does.
        at += c is '=' or '&' or '|' && at + 1 < text.Length ? 2 : char.IsHighSurrogate(c) && at + 1 < text.Length ? 2 : 1;
        return CelTokenKind.Bad;
    }

    private static CelTokenKind Number(string text, ref int at)
    {
        var kind = CelTokenKind.Int;
        if (text[at] == '0' && at + 1 < text.Length && text[at + 1] is 'x' or 'X')
        {
            at += 2;
            while (at < text.Length && (Scan.IsDigit(text[at]) || char.ToLowerInvariant(text[at]) is >= 'a' and <= 'f'))
                at++;
        }
        else
        {
            Digits(text, ref at);
            if (at + 1 < text.Length && text[at] == '.' && Scan.IsDigit(text[at + 1]))
            {
                kind = CelTokenKind.Double;
                at++;
                Digits(text, ref at);
            }

            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            if (at + sign < text.Length && text[at] is 'e' or 'E' && Scan.IsDigit(text[at + sign]))
            {
                kind = CelTokenKind.Double;
                at += sign;
                Digits(text, ref at);
            }
        }

        if (kind == CelTokenKind.Int && at < text.Length && text[at] is 'u' or 'U')
        {
            at++;
            return CelTokenKind.Uint;
        }

        return kind;
    }

    private static void Digits(string text, ref int at)
    {
        while (at < text.Length && Scan.IsDigit(text[at]))
            at++;
    }

    private static bool Text(string text, ref int at, bool raw)
    {
        var quote = text[at];
        var triple = string.CompareOrdinal(text, at, new string(quote, 3), 0, 3) == 0;
        at += triple ? 3 : 1;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && !raw)
            {
                at++;
                continue;
            }

            if (!triple && text[at] is '\n' or '\r')
                return false;
            if (text[at] != quote || (triple && string.CompareOrdinal(text, at, new string(quote, 3), 0, 3) != 0))
                continue;
            at += triple ? 3 : 1;
            return true;
        }

        at = text.Length;
        return false;
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                at++;
            }
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '/')
            {
                while (at < text.Length && text[at] != '\n')
                    at++;
            }
            else
            {
                return;
            }
        }
    }
}
