using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Core.Tokens;
using AnchorAlias = YamlDotNet.Core.Events.AnchorAlias;
using DocumentEnd = YamlDotNet.Core.Events.DocumentEnd;
using DocumentStart = YamlDotNet.Core.Events.DocumentStart;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace HaKit.Tree.Yaml.Parsing;

/// <summary>
/// Tokens → the events of the first document of a text; kubectl reads no other. The states and what they refuse are those of Go's YAML library (v2).
/// Throws <see cref="YamlException"/>.
/// </summary>
internal sealed partial class EventParser : IParser
{
    private readonly Tokenizer tokens;
    private readonly Stack<State> states = new();
    private State state = State.DocumentStart;

    public EventParser(string text, int start, int end)
    {
        var from = start < end && text[start] == '\uFEFF' ? start + 1 : start;
        Offset = from - start;
        tokens = new Tokenizer(new TextCursor(text, from, end));
    }

    private enum State
    {
        DocumentStart,
        DocumentContent,
        DocumentEnd,
        BlockNode,
        BlockSequenceFirst,
        BlockSequence,
        IndentlessSequence,
        BlockMappingFirst,
        BlockMappingKey,
        BlockMappingValue,
        FlowSequenceFirst,
        FlowSequence,
        FlowPairKey,
        FlowPairValue,
        FlowPairEnd,
        FlowMappingFirst,
        FlowMappingKey,
        FlowMappingValue,
        FlowMappingEmptyValue,
        End,
    }

    /// <summary>How far from the given start the marks count: behind a byte-order mark.</summary>
    public int Offset { get; }

    /// <summary>Takes the escapes of JSON too, which YAML refuses.</summary>
    public bool IsJson
    {
        init => tokens.IsJson = value;
    }

    public ParsingEvent? Current { get; private set; }

    /// <summary>Where the parser stands, for failures that do not say.</summary>
    public Mark Position => tokens.Cursor.Mark;

    /// <summary>Behind the document: where what is left of the text begins; null at its end.</summary>
    public int? RestIndex { get; private set; }

    public bool MoveNext()
    {
        if (state == State.End)
            return false;
        Current = Next();
        return Current is not null;
    }

    private ParsingEvent? Next() => state switch
    {
        State.DocumentStart => StartDocument(),
        State.DocumentContent => DocumentContent(),
        State.DocumentEnd => EndDocument(),
        State.BlockNode => Node(isBlock: true),
        State.BlockSequenceFirst => BlockSequence(isFirst: true),
        State.BlockSequence => BlockSequence(isFirst: false),
        State.IndentlessSequence => IndentlessSequence(),
        State.BlockMappingFirst => BlockMappingKey(isFirst: true),
        State.BlockMappingKey => BlockMappingKey(isFirst: false),
        State.BlockMappingValue => BlockMappingValue(),
        State.FlowSequenceFirst => FlowSequence(isFirst: true),
        State.FlowSequence => FlowSequence(isFirst: false),
        State.FlowPairKey => FlowPairKey(),
        State.FlowPairValue => FlowPairValue(),
        State.FlowPairEnd => FlowPairEnd(),
        State.FlowMappingFirst => FlowMappingKey(isFirst: true),
        State.FlowMappingKey => FlowMappingKey(isFirst: false),
        State.FlowMappingValue => FlowMappingValue(isEmpty: false),
        _ => FlowMappingValue(isEmpty: true),
    };

    private DocumentStart? StartDocument()
    {
        var token = tokens.Peek();
        switch (token.Kind)
        {
            case TokenKind.StreamEnd:
                state = State.End;
                return null;
            case TokenKind.Directive:
                throw Broken(token, "did not find expected <document start>: kubectl takes what stands before '---' for a document; remove the directive");
            case TokenKind.DocumentStart:
                tokens.Take();
                states.Push(State.DocumentEnd);
                state = State.DocumentContent;
                return new DocumentStart(null, new TagDirectiveCollection(), isImplicit: false, token.Start, token.End);
            default:
                states.Push(State.DocumentEnd);
                state = State.BlockNode;
                return new DocumentStart(null, new TagDirectiveCollection(), isImplicit: true, token.Start, token.Start);
        }
    }

    private ParsingEvent DocumentContent()
    {
        var token = tokens.Peek();
        if (token.Kind is not (TokenKind.Directive or TokenKind.DocumentStart or TokenKind.DocumentEnd or TokenKind.StreamEnd))
            return Node(isBlock: true);
        state = states.Pop();
        return Empty(token.Start);
    }

    private DocumentEnd EndDocument()
    {
        var token = tokens.Peek();
        state = State.End;
        if (token.Kind != TokenKind.StreamEnd)
            RestIndex = (int)(token.Kind == TokenKind.DocumentEnd ? token.End : token.Start).Index + Offset;
        return new DocumentEnd(token.Kind != TokenKind.DocumentEnd, token.Start, token.End);
    }

    private ParsingEvent Node(bool isBlock, bool mayBeIndentless = false)
    {
        var token = tokens.Peek();
        if (token.Kind == TokenKind.Alias)
        {
            tokens.Take();
            state = states.Pop();
            return new AnchorAlias(token.Text, token.Start, token.End);
        }

        var start = token.Start;
        var (anchor, tag) = (AnchorName.Empty, TagName.Empty);
        for (var previous = TokenKind.Scalar; token.Kind is TokenKind.Anchor or TokenKind.Tag && token.Kind != previous && (anchor.IsEmpty || tag.IsEmpty);)
        {
            previous = token.Kind;
            if (token.Kind == TokenKind.Anchor)
                anchor = new AnchorName(token.Text);
            else
                tag = TagOf(token.Text);
            tokens.Take();
            token = tokens.Peek();
        }

        if (mayBeIndentless && token.Kind == TokenKind.BlockEntry)
            return Open(State.IndentlessSequence, new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Block, start, token.End));
        switch (token.Kind)
        {
            case TokenKind.Scalar:
                tokens.Take();
                state = states.Pop();
                var isPlain = (tag.IsEmpty && token.Style == ScalarStyle.Plain) || tag.IsNonSpecific;
                return new Scalar(anchor, tag, token.Text, token.Style, isPlain, tag.IsEmpty && !isPlain, start, token.End);
            case TokenKind.FlowSequenceStart:
                return Open(State.FlowSequenceFirst, new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Flow, start, token.End));
            case TokenKind.FlowMappingStart:
                return Open(State.FlowMappingFirst, new MappingStart(anchor, tag, tag.IsEmpty, MappingStyle.Flow, start, token.End));
            case TokenKind.BlockSequenceStart when isBlock:
                return Open(State.BlockSequenceFirst, new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Block, start, token.End));
            case TokenKind.BlockMappingStart when isBlock:
                return Open(State.BlockMappingFirst, new MappingStart(anchor, tag, tag.IsEmpty, MappingStyle.Block, start, token.End));
        }

        if (anchor.IsEmpty && tag.IsEmpty)
            throw Broken(token, "did not find expected node content");
        state = states.Pop();
        return new Scalar(anchor, tag, "", ScalarStyle.Plain, tag.IsEmpty, false, start, start);
    }

    /// <summary>The events take only well-formed URIs for the tags of others; what is none means as little as a local tag.</summary>
    private static TagName TagOf(string tag) =>
        tag[0] == '!' || Uri.IsWellFormedUriString(tag, UriKind.RelativeOrAbsolute) ? new TagName(tag) : new TagName("!" + tag);

    private ParsingEvent Open(State next, ParsingEvent start)
    {
        state = next;
        return start;
    }

    /// <summary>Reads a node and goes on with <paramref name="then"/>.</summary>
    private ParsingEvent NodeThen(State then, bool isBlock)
    {
        states.Push(then);
        return Node(isBlock, mayBeIndentless: then is State.BlockMappingKey or State.BlockMappingValue);
    }

    /// <summary>A value that is not written, and goes on with <paramref name="then"/>.</summary>
    private Scalar EmptyThen(State then, Mark mark)
    {
        state = then;
        return Empty(mark);
    }

    private static Scalar Empty(Mark mark) => new(AnchorName.Empty, TagName.Empty, "", ScalarStyle.Plain, true, false, mark, mark);

    private static YamlException Broken(Token token, string message) => new(token.Start, token.End, message);
}
