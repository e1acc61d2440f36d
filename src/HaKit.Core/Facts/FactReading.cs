using System.Collections.Concurrent;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>
/// Three-valued reading for evaluation. What lies below an unknown node is unknown too; what is absent or null reads as the default;
/// a null result always means <em>cannot be known</em>, so that lifted comparisons with it are false and nothing is reported.
/// </summary>
internal static class FactReading
{
    extension(Node? node)
    {
        /// <summary>The child; an unknown node is its own child, a written null is none.</summary>
        public Node? Get(string key) => node is UnknownNode ? node : node.At(key) is { IsNull: false } child ? child : null;

        public Node? Get(string key1, string key2) => node.Get(key1).Get(key2);

        public Node? Get(string key1, string key2, string key3) => node.Get(key1).Get(key2).Get(key3);

        /// <summary>Whether the child is there; nothing below an unknown node.</summary>
        public bool? Has(string key) => node is UnknownNode ? null : node.Get(key) is not null;

        /// <summary>The child's number, the default where absent; nothing where it is unknown or no number.</summary>
        public int? Number(string key, int absent) => node.Get(key) switch
        {
            null => absent,
            ScalarNode scalar when scalar.AsInt64() is >= int.MinValue and <= int.MaxValue and var value => (int)value,
            _ => null,
        };

        /// <summary>The child's text, the default where absent; nothing where it is unknown or no text.</summary>
        public string? TextOr(string key, string absent) => node.Get(key) switch
        {
            null => absent,
            ScalarNode scalar => scalar.AsString(),
            _ => null,
        };

        /// <summary>The child's truth, the default where absent; nothing where it is unknown or neither.</summary>
        public bool? Flag(string key, bool absent) => node.Get(key) switch
        {
            null => absent,
            ScalarNode scalar => scalar.AsBoolean(),
            _ => null,
        };

        /// <summary>True where the list, one of its items or a parent cannot be known.</summary>
        public bool IsUnknownList(string key)
        {
            var list = node.Get(key);
            if (list is UnknownNode)
                return true;
            foreach (var item in node.Items(key))
            {
                if (item is UnknownNode)
                    return true;
            }

            return false;
        }
    }

    // Paths are asked for by a few hundred literals, thousands of times.
    private static readonly ConcurrentDictionary<string, FieldPath> Paths = new(StringComparer.Ordinal);

    /// <summary>The path of fields in <paramref name="dotted"/>, a literal: <c>spec.template.spec</c>.</summary>
    public static FieldPath Path(string dotted) => Paths.TryGetValue(dotted, out var path) ? path : Paths.GetOrAdd(dotted, FieldPath.Root.Then(dotted));

    extension(FieldPath path)
    {
        /// <summary>More fields, written with dots.</summary>
        public FieldPath Then(string dotted)
        {
            var at = path;
            foreach (var field in dotted.Split('.'))
                at = at.Child(field);
            return at;
        }
    }

    /// <summary>The keys that stand in a selector.</summary>
    public static bool Names(this LabelSelector selector, string key)
    {
        foreach (var requirement in selector.Requirements)
        {
            if (requirement.Key == key)
                return true;
        }

        return false;
    }
}
