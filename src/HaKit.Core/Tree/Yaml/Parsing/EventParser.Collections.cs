using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HaKit.Tree.Yaml.Parsing;

/// <summary>Lists and maps.</summary>
internal sealed partial class EventParser
{
    private ParsingEvent BlockSequence(bool isFirst)
    {
        if (isFirst)
            tokens.Take();
        var token = tokens.Peek();
        if (token.Kind == TokenKind.BlockEnd)
            return EndSequence(token);
        if (token.Kind != TokenKind.BlockEntry)
            throw Broken(token, "did not find expected '-' indicator");
        tokens.Take();
        return tokens.Peek().Kind is TokenKind.BlockEntry or TokenKind.BlockEnd
            ? EmptyThen(State.BlockSequence, token.End)
            : NodeThen(State.BlockSequence, isBlock: true);
    }

    /// <summary>A list at the indentation of its key; no token ends it.</summary>
    private ParsingEvent IndentlessSequence()
    {
        var token = tokens.Peek();
        if (token.Kind != TokenKind.BlockEntry)
        {
            state = states.Pop();
            return new SequenceEnd(token.Start, token.Start);
        }

        tokens.Take();
        return tokens.Peek().Kind is TokenKind.BlockEntry or TokenKind.Key or TokenKind.Value or TokenKind.BlockEnd
            ? EmptyThen(State.IndentlessSequence, token.End)
            : NodeThen(State.IndentlessSequence, isBlock: true);
    }

    private ParsingEvent BlockMappingKey(bool isFirst)
    {
        if (isFirst)
            tokens.Take();
        var token = tokens.Peek();
        if (token.Kind == TokenKind.BlockEnd)
            return EndMapping(token);
        if (token.Kind != TokenKind.Key)
            throw Broken(token, "did not find expected key");
        tokens.Take();
        return IsBlockValueMissing() ? EmptyThen(State.BlockMappingValue, token.End) : NodeThen(State.BlockMappingValue, isBlock: true);
    }

    private ParsingEvent BlockMappingValue()
    {
        var token = tokens.Peek();
        if (token.Kind != TokenKind.Value)
            return EmptyThen(State.BlockMappingKey, token.Start);
        tokens.Take();
        return IsBlockValueMissing() ? EmptyThen(State.BlockMappingKey, token.End) : NodeThen(State.BlockMappingKey, isBlock: true);
    }

    private bool IsBlockValueMissing() => tokens.Peek().Kind is TokenKind.Key or TokenKind.Value or TokenKind.BlockEnd;

    private ParsingEvent FlowSequence(bool isFirst)
    {
        if (isFirst)
            tokens.Take();
        var token = tokens.Peek();
        if (token.Kind != TokenKind.FlowSequenceEnd && !isFirst)
            token = TakeComma("did not find expected ',' or ']'");
        if (token.Kind == TokenKind.FlowSequenceEnd)
            return EndSequence(token);
        if (token.Kind != TokenKind.Key)
            return NodeThen(State.FlowSequence, isBlock: false);
        state = State.FlowPairKey;
        tokens.Take();
        return new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow, token.Start, token.End);
    }

    private ParsingEvent FlowPairKey()
    {
        var token = tokens.Peek();
        if (token.Kind is not (TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowSequenceEnd))
            return NodeThen(State.FlowPairValue, isBlock: false);
        tokens.Take();
        return EmptyThen(State.FlowPairValue, token.End);
    }

    private ParsingEvent FlowPairValue()
    {
        var token = tokens.Peek();
        if (token.Kind == TokenKind.Value)
        {
            tokens.Take();
            if (tokens.Peek().Kind is not (TokenKind.FlowEntry or TokenKind.FlowSequenceEnd))
                return NodeThen(State.FlowPairEnd, isBlock: false);
        }

        return EmptyThen(State.FlowPairEnd, token.Start);
    }

    private MappingEnd FlowPairEnd()
    {
        state = State.FlowSequence;
        var mark = tokens.Peek().Start;
        return new MappingEnd(mark, mark);
    }

    private ParsingEvent FlowMappingKey(bool isFirst)
    {
        if (isFirst)
            tokens.Take();
        var token = tokens.Peek();
        if (token.Kind != TokenKind.FlowMappingEnd && !isFirst)
            token = TakeComma("did not find expected ',' or '}'");
        if (token.Kind == TokenKind.FlowMappingEnd)
            return EndMapping(token);
        if (token.Kind != TokenKind.Key)
            return NodeThen(State.FlowMappingEmptyValue, isBlock: false);
        tokens.Take();
        return tokens.Peek().Kind is TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowMappingEnd
            ? EmptyThen(State.FlowMappingValue, token.Start)
            : NodeThen(State.FlowMappingValue, isBlock: false);
    }

    private ParsingEvent FlowMappingValue(bool isEmpty)
    {
        var token = tokens.Peek();
        if (!isEmpty && token.Kind == TokenKind.Value)
        {
            tokens.Take();
            if (tokens.Peek().Kind is not (TokenKind.FlowEntry or TokenKind.FlowMappingEnd))
                return NodeThen(State.FlowMappingKey, isBlock: false);
        }

        return EmptyThen(State.FlowMappingKey, token.Start);
    }

    private Token TakeComma(string otherwise)
    {
        var token = tokens.Peek();
        if (token.Kind != TokenKind.FlowEntry)
            throw Broken(token, otherwise);
        tokens.Take();
        return tokens.Peek();
    }

    private SequenceEnd EndSequence(Token token)
    {
        state = states.Pop();
        tokens.Take();
        return new SequenceEnd(token.Start, token.End);
    }

    private MappingEnd EndMapping(Token token)
    {
        state = states.Pop();
        tokens.Take();
        return new MappingEnd(token.Start, token.End);
    }
}
