using YamlDotNet.Core;

namespace HaKit.Tree.Yaml.Parsing;

/// <summary>Markers and indicators.</summary>
internal sealed partial class Tokenizer
{
    private void EndStream()
    {
        cursor.EndLine();
        UnrollIndent(-1);
        RemoveKey();
        isKeyAllowed = false;
        isDone = true;
        queue.Add(new Token(TokenKind.StreamEnd, cursor.Mark, cursor.Mark));
    }

    /// <summary>kubectl never gets one with the document it belongs to, so that its content means nothing.</summary>
    private void Directive()
    {
        EndBlocks();
        var start = cursor.Mark;
        cursor.Skip();
        if (TakeWhile(IsAlphanumeric) is not ("YAML" or "TAG"))
            throw new YamlException(start, cursor.Mark, "found unknown directive name");
        SkipComment();
        queue.Add(new Token(TokenKind.Directive, start, cursor.Mark));
    }

    private void DocumentMarker(TokenKind kind)
    {
        EndBlocks();
        var start = cursor.Mark;
        cursor.Skip(3);
        queue.Add(new Token(kind, start, cursor.Mark));
    }

    private void EndBlocks()
    {
        UnrollIndent(-1);
        RemoveKey();
        isKeyAllowed = false;
    }

    private void StartFlow(TokenKind kind)
    {
        SaveKey();
        simpleKeys.Add(new SimpleKey());
        isKeyAllowed = true;
        Indicator(kind);
    }

    private void EndFlow(TokenKind kind)
    {
        RemoveKey();
        if (IsInFlow)
            simpleKeys.RemoveAt(simpleKeys.Count - 1);
        isKeyAllowed = false;
        Indicator(kind);
    }

    private void BlockEntry()
    {
        if (!IsInFlow)
        {
            if (!isKeyAllowed)
                throw Broken("block sequence entries are not allowed in this context");
            RollIndent(cursor.Column, -1, TokenKind.BlockSequenceStart, cursor.Mark);
        }

        RemoveKey();
        isKeyAllowed = true;
        Indicator(TokenKind.BlockEntry);
    }

    private void ExplicitKey()
    {
        if (!IsInFlow)
        {
            if (!isKeyAllowed)
                throw Broken("mapping keys are not allowed in this context");
            RollIndent(cursor.Column, -1, TokenKind.BlockMappingStart, cursor.Mark);
        }

        RemoveKey();
        isKeyAllowed = !IsInFlow;
        Indicator(TokenKind.Key);
    }

    private void Value()
    {
        var key = simpleKeys[simpleKeys.Count - 1];
        if (IsValid(key))
        {
            queue.Insert(head + key.TokenNumber - taken, new Token(TokenKind.Key, key.Mark, key.Mark));
            RollIndent(key.Column, key.TokenNumber, TokenKind.BlockMappingStart, key.Mark);
            key.IsPossible = false;
            isKeyAllowed = false;
        }
        else
        {
            if (!IsInFlow)
            {
                if (!isKeyAllowed)
                    throw Broken("mapping values are not allowed in this context");
                RollIndent(cursor.Column, -1, TokenKind.BlockMappingStart, cursor.Mark);
            }

            isKeyAllowed = !IsInFlow;
        }

        Indicator(TokenKind.Value);
    }

    private void Indicator(TokenKind kind)
    {
        var start = cursor.Mark;
        cursor.Skip();
        queue.Add(new Token(kind, start, cursor.Mark));
    }

    private Token Anchor(TokenKind kind)
    {
        var start = cursor.Mark;
        cursor.Skip();
        var name = TakeWhile(IsAlphanumeric);
        if (name.Length == 0 || !(cursor.IsSpaceAt(0) || cursor.Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`'))
            throw new YamlException(start, cursor.Mark, "did not find expected alphabetic or numeric character");
        return new Token(kind, start, cursor.Mark, name);
    }

    /// <summary>A tag with its handle replaced: <c>!!x</c>, <c>!x</c>, <c>!&lt;uri&gt;</c> or <c>!</c>. No document declares other handles.</summary>
    private Token Tag()
    {
        const string Handles = "tag:yaml.org,2002:";
        var start = cursor.Mark;
        string tag;
        cursor.Skip();
        if (cursor.Current == '<')
        {
            cursor.Skip();
            tag = TakeWhile(IsUri);
            if (tag.Length == 0)
                throw new YamlException(start, cursor.Mark, "did not find expected tag URI");
            if (cursor.Current != '>')
                throw new YamlException(start, cursor.Mark, "did not find the expected '>'");
            cursor.Skip();
        }
        else
        {
            var name = TakeWhile(IsAlphanumeric);
            var hasHandle = cursor.Current == '!';
            if (hasHandle)
                cursor.Skip();
            var suffix = TakeWhile(IsUri);
            if (hasHandle && name.Length > 0)
                throw new YamlException(start, cursor.Mark, "found undefined tag handle");
            if (hasHandle && suffix.Length == 0)
                throw new YamlException(start, cursor.Mark, "did not find expected tag URI");
            tag = hasHandle ? Handles + suffix : "!" + name + suffix;
        }

        return cursor.IsSpaceAt(0)
            ? new Token(TokenKind.Tag, start, cursor.Mark, tag)
            : throw new YamlException(start, cursor.Mark, "did not find expected whitespace or line break");
    }

    private string TakeWhile(Func<char, bool> isPart)
    {
        taking.Clear();
        for (; !cursor.IsAtEnd && isPart(cursor.Current); cursor.Skip())
            taking.Append(cursor.Current);
        return taking.ToString();
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';

    private static bool IsUri(char c) => IsAlphanumeric(c) || ";/?:@&=+$.!~*'()%,[]".IndexOf(c) >= 0;
}
