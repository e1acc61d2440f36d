using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HaKit.Tree.Yaml;

/// <summary>
/// What a scalar means to Kubernetes: the YAML 1.1 reading of go-yaml v2, then its way through JSON, on which <c>1e3</c> becomes the integer
/// 1000, <c>0o17</c> 15 and a timestamp a string.
/// </summary>
internal static class ScalarResolver
{
    public const string MergeTag = TagPrefix + "merge";

    private const string TagPrefix = "tag:yaml.org,2002:";

    public static ScalarNode Resolve(Scalar scalar, Place place)
    {
        if (scalar.Tag.IsEmpty)
            return scalar.Style == ScalarStyle.Plain ? Plain(scalar.Value, place) : ScalarNode.String(scalar.Value, place);
        if (scalar.Tag.IsNonSpecific)
            return ScalarNode.String(scalar.Value, place);
        return Tagged(scalar.Tag.Value, scalar.Value, place);
    }

    /// <summary>An unquoted scalar.</summary>
    public static ScalarNode Plain(string text, Place place)
    {
        if (text.Length == 0)
            return ScalarNode.Null(place);
        switch (text[0])
        {
            case '~' or 'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O':
                return Word(text, place);
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return NumberResolver.Resolve(text, place) ?? ScalarNode.String(text, place);
            default:
                return ScalarNode.String(text, place);
        }
    }

    private static ScalarNode Word(string text, Place place)
    {
        switch (text)
        {
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                return ScalarNode.Boolean(true, place);
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return ScalarNode.Boolean(false, place);
            case "~" or "null" or "Null" or "NULL":
                return ScalarNode.Null(place);
            default:
                return ScalarNode.String(text, place);
        }
    }

    private static ScalarNode Tagged(string tag, string text, Place place)
    {
        if (!tag.StartsWith(TagPrefix, StringComparison.Ordinal))
            return ScalarNode.String(text, place);
        var name = tag.Substring(TagPrefix.Length);
        switch (name)
        {
            case "binary":
                return Binary(text, place);
            case "bool" or "int" or "float" or "null":
                return Demand(name, Plain(text, place), text, place);
            default:
                return ScalarNode.String(text, place);
        }
    }

    private static ScalarNode Demand(string tag, ScalarNode found, string text, Place place)
    {
        var fits = tag switch
        {
            "bool" => found.Kind == NodeKind.Boolean,
            "int" => found.Kind == NodeKind.Integer && NumberResolver.IsGoInteger(text),
            "float" => found.Kind is NodeKind.Float or NodeKind.Integer,
            _ => found.Kind == NodeKind.Null,
        };
        return fits ? found : throw new ReadException($"the tag !!{tag} does not fit the value '{text}'", place);
    }

    private static ScalarNode Binary(string text, Place place)
    {
        try
        {
            return ScalarNode.String(Encoding.UTF8.GetString(Convert.FromBase64String(text)), place);
        }
        catch (FormatException)
        {
            throw new ReadException("the value of a !!binary tag is not base64", place);
        }
    }
}
