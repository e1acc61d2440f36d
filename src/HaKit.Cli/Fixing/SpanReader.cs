using HaKit.Tree.Yaml.Parsing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HaKit.Cli.Fixing;

/// <summary>Reads the spans of one document that is known to be valid YAML.</summary>
internal sealed class SpanReader
{
    private readonly string text;
    private readonly EventParser parser;

    private SpanReader(string text)
    {
        this.text = text;
        parser = new EventParser(text, 0, text.Length) { IsJson = true };
    }

    /// <summary>The spans of the text's document; null where YAML cannot say them: some JSON is no YAML.</summary>
    public static SpannedNode? Read(string text)
    {
        var reader = new SpanReader(text);
        try
        {
            do
            {
                if (!reader.parser.MoveNext())
                    return null;
            }
            while (reader.parser.Current is not NodeEvent);
            return reader.Node();
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private ParsingEvent Next()
    {
        parser.MoveNext();
        return parser.Current!;
    }

    private SpannedNode Node()
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                return new SpannedNode(SpanKind.Scalar, At(scalar.Start), EndOf(scalar))
                {
                    IsAnchored = !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty,
                };
            case AnchorAlias alias:
                return new SpannedNode(SpanKind.Alias, At(alias.Start), At(alias.End));
            case MappingStart map:
                return Map(map);
            default:
                return List((SequenceStart)parser.Current!);
        }
    }

    private SpannedNode Map(MappingStart start)
    {
        var map = new SpannedNode(SpanKind.Map, At(start.Start), At(start.End))
        {
            IsFlow = start.Style == MappingStyle.Flow,
            IsAnchored = !start.Anchor.IsEmpty || !start.Tag.IsEmpty,
        };
        while (Next() is not MappingEnd)
        {
            var name = (parser.Current as Scalar)?.Value ?? "";
            var key = Node();
            Next();
            var value = Node();
            map.Entries.Add(new SpannedEntry(name, key, value));
            map.End = Math.Max(value.End, AfterColon(key));
        }

        // The event of a closing bracket has no length.
        if (map.IsFlow)
            map.End = At(parser.Current!.Start) + 1;
        return map;
    }

    private SpannedNode List(SequenceStart start)
    {
        var list = new SpannedNode(SpanKind.List, At(start.Start), At(start.End))
        {
            IsFlow = start.Style == SequenceStyle.Flow,
            IsAnchored = !start.Anchor.IsEmpty || !start.Tag.IsEmpty,
        };
        while (Next() is not SequenceEnd)
        {
            list.Items.Add(Node());
            list.End = list.Items[^1].End;
        }

        if (list.IsFlow)
            list.End = At(parser.Current!.Start) + 1;
        return list;
    }

    /// <summary>Behind the colon of a key.</summary>
    public static int AfterColon(string text, SpannedNode key)
    {
        var colon = text.IndexOf(':', key.End);
        return colon < 0 ? key.End : colon + 1;
    }

    private int AfterColon(SpannedNode key) => AfterColon(text, key);

    /// <summary>The parser ends a block scalar where the next token begins; its content ends before the blank lines.</summary>
    private int EndOf(Scalar scalar)
    {
        var (start, end) = (At(scalar.Start), At(scalar.End));
        return scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? start + text[start..end].TrimEnd().Length : end;
    }

    private int At(Mark mark) => (int)Math.Min(mark.Index + parser.Offset, text.Length);
}
