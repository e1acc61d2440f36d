using System.Text;
using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>
/// A definition as the server converts it before it looks, which is what its messages speak of: what all versions have alike stands once,
/// below <c>spec</c>
/// (<c>spec.validation</c>, <c>spec.subresources</c> and the like), and a conversion's webhook is flat.
/// </summary>
internal static class DefinitionForm
{
    public const string Group = "apiextensions.k8s.io";
    public const string Kind = "CustomResourceDefinition";

    /// <summary>What a version's field is called once it stands below <c>spec</c>.</summary>
    private static readonly (string Own, string Shared)[] Shareable =
    [
        ("subresources", "subresources"), ("schema", "validation"), ("additionalPrinterColumns", "additionalPrinterColumns"), ("selectableFields", "selectableFields"),
    ];

    public static MapNode Of(MapNode root) => Defaults.With(root, (ref edit) => edit.Each("spec", Spec));

    private static MapNode Spec(MapNode spec) => Defaults.With(spec, (ref edit) =>
    {
        edit.Each("conversion", Conversion);
        if (spec["versions"] is not ListNode { Count: > 0 } list)
            return;
        var versions = list.Items.Select(version => version is MapNode map ? Version(map) : version).ToArray();
        edit.Set("version", versions[0].At("name") ?? ScalarNode.String("", list.Place));
        foreach (var (own, shared) in Shareable)
        {
            var first = versions[0].At(own);
            var text = Canonical(first);
            if (versions.Any(version => Canonical(version.At(own)) != text))
                continue;
            if (first is { IsNull: false })
                edit.Set(shared, first);
            versions = [.. versions.Select(version => version is MapNode map ? Defaults.With(map, (ref inner) => inner.Remove(own)) : version)];
        }

        edit.Set("versions", new ListNode(versions, list.Place));
    });

    private static MapNode Version(MapNode version) => Defaults.With(version, (ref edit) => edit.Items("additionalPrinterColumns", Column));

    private static MapNode Column(MapNode column) =>
        new([.. column.Entries.Select(entry => entry.Key == "jsonPath" ? entry with { Key = "JSONPath" } : entry)], column.Place);

    private static MapNode Conversion(MapNode conversion) => Defaults.With(conversion, (ref edit) =>
    {
        if (conversion["webhook"] is not MapNode webhook)
            return;
        edit.Remove("webhook");
        if (webhook["clientConfig"] is { IsNull: false } client)
            edit.Set("webhookClientConfig", client);
        if (webhook["conversionReviewVersions"] is { IsNull: false } versions)
            edit.Set("conversionReviewVersions", versions);
    });

    /// <summary>One text for what Go calls deeply equal: the order of keys and empty lists do not count.</summary>
    private static string Canonical(Node? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node? node)
    {
        switch (node)
        {
            case null or { IsNull: true } or ListNode { Count: 0 }:
                break;
            case MapNode map:
                text.Append('{');
                foreach (var entry in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    if (entry.Value is { IsNull: true } or ListNode { Count: 0 })
                        continue;
                    text.Append(GoText.Quote(entry.Key)).Append(':');
                    Write(text, entry.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(GoText.Of(node));
                break;
        }
    }
}
