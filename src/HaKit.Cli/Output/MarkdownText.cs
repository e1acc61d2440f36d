using System.Text;

namespace HaKit.Cli.Output;

/// <summary>Text from an input within Markdown: shown as it is, whatever of it Markdown, HTML or a forge would make something of.</summary>
internal static class MarkdownText
{
    /// <summary>An empty comment, which is not shown: behind it a forge sees no mention, no issue and no address.</summary>
    private const string Nothing = "<!-- -->";

    public static string Escape(string text)
    {
        var clean = Printable.Line(text);
        var escaped = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            var character = clean[i];
            if (character is '<' or '>' or '&' or '"')
                escaped.Append(character switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            else if (character is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '!' or '|' or '~' or '$' or '^')
                escaped.Append('\\').Append(character);
            else if (character is '@' or '#' || (character == ':' && i + 1 < clean.Length && clean[i + 1] == '/'))
                escaped.Append(character).Append(Nothing);
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }
}
