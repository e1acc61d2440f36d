namespace HaKit.Tree;

/// <summary>Nodes on one line, in YAML's flow style, which JSON is.</summary>
internal static class FlowText
{
    /// <param name="node">What is written; null where it is not known.</param>
    /// <param name="quote">Writes a string with its quotes.</param>
    public static string Of(Node node, Func<string, string> quote) => node switch
    {
        MapNode map => "{" + string.Join(", ", map.Entries.Select(entry => quote(entry.Key) + ": " + Of(entry.Value, quote))) + "}",
        ListNode list => "[" + string.Join(", ", list.Items.Select(item => Of(item, quote))) + "]",
        ScalarNode { Kind: NodeKind.String } scalar => quote(scalar.Text),
        ScalarNode scalar => scalar.Text,
        _ => "null",
    };
}
