using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Analyzers.Judging;

/// <summary>What a diagnostic tells its code fix: how the object is written, and the field changes that mend it.</summary>
internal static class FixProperties
{
    public const string Form = "form";
    public const string Chain = "chain";
    public const string Model = "model";
    private const string Changes = "changes";
    private const char Between = '\u001e';
    private const char Within = '\u001f';

    public static ImmutableDictionary<string, string?> Of(Finding finding, JudgedObject about) => ImmutableDictionary<string, string?>.Empty
        .Add(Form, about.Calls is null ? Model : Chain)
        .Add(Changes, string.Join(Between.ToString(), finding.Fix.Select(Write)));

    /// <summary>The changes, each with its steps from the object down (items as <c>#0</c>) and its value; a null value removes the field.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Steps, Node? Value)> Read(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(Changes, out var text) || string.IsNullOrEmpty(text))
            return [];
        var changes = new List<(IReadOnlyList<string>, Node?)>();
        foreach (var change in text!.Split(Between))
        {
            var parts = change.Split(Within);
            var value = parts[parts.Length - 1];
            changes.Add((parts.Take(parts.Length - 1).ToList(), value.Length == 0 ? null : YamlReader.Read(value, Source.None)[0].Root));
        }

        return changes;
    }

    private static string Write(FieldChange change)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in change.Target.Steps())
            text.Append(name ?? "#" + index.ToString(CultureInfo.InvariantCulture)).Append(Within);
        if (change.NewValue is not null)
            Write(change.NewValue, text);
        return text.ToString();
    }

    /// <summary>A node as JSON.</summary>
    private static void Write(Node node, StringBuilder text)
    {
        switch (node)
        {
            case MapNode map:
                var entry = '{';
                foreach (var (key, value, _) in map.Entries)
                {
                    WriteText(key, text.Append(entry)).Append(':');
                    Write(value, text);
                    entry = ',';
                }

                text.Append(map.Count == 0 ? "{}" : "}");
                break;
            case ListNode list:
                for (var i = 0; i < list.Count; i++)
                    Write(list[i], text.Append(i == 0 ? '[' : ','));
                text.Append(list.Count == 0 ? "[]" : "]");
                break;
            case ScalarNode { Kind: NodeKind.String } scalar:
                WriteText(scalar.Text, text);
                break;
            default:
                text.Append(node is ScalarNode other ? other.Text : "null");
                break;
        }
    }

    private static StringBuilder WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
            text.Append(c is '"' or '\\' or < ' ' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString());
        return text.Append('"');
    }
}
