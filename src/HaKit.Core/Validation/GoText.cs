using System.Globalization;
using System.Text;
using HaKit.Tree;

namespace HaKit.Validation;

/// <summary>Values as the API server prints them in its messages: strings quoted as Go's <c>%q</c>, the rest as compact JSON.</summary>
internal static class GoText
{
    private const int Longest = 4096;

    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        Quote(text, value);
        return text.ToString();
    }

    public static string Of(Node? node)
    {
        if (node is null)
            return "null";
        if (node is ScalarNode { Kind: not NodeKind.String } scalar)
            return scalar.Text;
        var text = new StringBuilder();
        Write(text, node);
        return text.Length > Longest ? text.ToString(0, Longest) + "…" : text.ToString();
    }

    private static void Write(StringBuilder text, Node node)
    {
        if (text.Length > Longest)
            return;
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                for (var i = 0; i < map.Count && text.Length <= Longest; i++)
                {
                    Quote(i == 0 ? text : text.Append(','), map.EntryAt(i).Key);
                    Write(text.Append(':'), map.EntryAt(i).Value);
                }

                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                for (var i = 0; i < list.Count && text.Length <= Longest; i++)
                    Write(i == 0 ? text : text.Append(','), list[i]);
                text.Append(']');
                break;
            case ScalarNode { Kind: NodeKind.String } value:
                Quote(text, value.Text);
                break;
            case ScalarNode value:
                text.Append(value.Text);
                break;
            default:
                text.Append("(unknown)");
                break;
        }
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '\u007f' => text.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
