using System.Text;

namespace HaKit.Validation.Custom.Rules;

/// <summary>Names of fields as expressions write them: <c>x-y</c> is <c>x__dash__y</c>, <c>namespace</c> is <c>__namespace__</c>.</summary>
internal static class FieldNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    };

    private static readonly (string Character, string Escape)[] Escapes = [("__", "__underscores__"), (".", "__dot__"), ("-", "__dash__"), ("/", "__slash__")];

    /// <summary>The name in an expression; null for a field that no expression can name.</summary>
    public static string? Escape(string name)
    {
        if (name.Length == 0 || !(IsLetter(name[0]) || name[0] is '_' or '.' or '-' or '/'))
            return null;
        if (Reserved.Contains(name))
            return "__" + name + "__";
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_' && i + 1 < name.Length && name[i + 1] == '_')
            {
                text.Append("__underscores__");
                i++;
                continue;
            }

            var escape = name[i] switch { '.' => "__dot__", '-' => "__dash__", '/' => "__slash__", _ => null };
            if (escape is null && !(IsLetter(name[i]) || name[i] is '_' or >= '0' and <= '9'))
                return null;
            _ = escape is null ? text.Append(name[i]) : text.Append(escape);
        }

        return text.ToString();
    }

    /// <summary>The field that a name in an expression means.</summary>
    public static string Unescape(string name)
    {
        if (name.IndexOf("__", StringComparison.Ordinal) < 0)
            return name;
        if (name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && Reserved.Contains(name.Substring(2, name.Length - 4)))
            return name.Substring(2, name.Length - 4);
        var text = new StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            var escape = Array.Find(Escapes, one => string.CompareOrdinal(name, at, one.Escape, 0, one.Escape.Length) == 0);
            if (escape.Escape is null)
            {
                text.Append(name[at++]);
                continue;
            }

            text.Append(escape.Character);
            at += escape.Escape.Length;
        }

        return text.ToString();
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
