using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace HaKit.Tests.Yaml;

/// <summary>
/// Readers that are not ours. A value comes back as plain objects: dictionaries, lists, strings, and for unquoted scalars what YAML 1.2's core
/// schema, with YAML 1.1's words and numbers on top, would make of them.
/// </summary>
internal static class Readers
{
    public static IReadOnlyList<object?> YamlDotNet(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(d => Plain(d.RootNode)).ToList();
    }

    private static object? Plain(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.ToDictionary(c => Plain(c.Key)!, c => Plain(c.Value)),
        YamlSequenceNode list => list.Children.Select(Plain).ToList(),
        YamlScalarNode { Style: global::YamlDotNet.Core.ScalarStyle.Plain } scalar => Resolved(scalar.Value!),
        YamlScalarNode scalar => scalar.Value,
        _ => throw new InvalidOperationException(node.ToString()),
    };

    /// <summary>Strict on purpose: whatever could be a number or a word to anyone must have been quoted.</summary>
    private static object? Resolved(string text)
    {
        var lower = text.ToLowerInvariant();
        if (lower is "" or "~" or "null")
            return null;
        if (lower is "true" or "false")
            return lower == "true";
        if (lower is "y" or "n" or "yes" or "no" or "on" or "off" or "=" or "<<" or ".inf" or "-.inf" or "+.inf" or ".nan")
            throw new InvalidOperationException("not quoted: " + text);
        var first = text[0];
        if (first is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            return text;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        return System.Text.RegularExpressions.Regex.IsMatch(
            text,
            @"^[-+]?0[xX][0-9a-fA-F_]+$|^[-+]?0[oO][0-7_]+$|^[-+]?0[bB][01_]+$|^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$|^[-+]?[0-9][0-9_,]*$|^[-+]?([0-9][0-9_]*)?\.[0-9_]+([eE][-+]?[0-9]+)?$|^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?$")
            ? throw new InvalidOperationException("not quoted: " + text)
            : text;
    }
}
