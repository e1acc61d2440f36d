using YamlDotNet.Core;

namespace HaKit.Tree.Yaml.Parsing;

/// <summary>
/// Text → tokens, by the rules of YAML 1.1 as Go's YAML library (v2) applies them, which is what kubectl reads manifests with. Throws
/// <see cref="YamlException"/>.
/// </summary>
internal sealed partial class Tokenizer(TextCursor cursor)
{
    private const int KeyLength = 1024;

    private readonly List<Token> queue = [];
    private readonly Stack<int> indents = new();
    private readonly List<SimpleKey> simpleKeys = [new()];
    private readonly Dictionary<int, SimpleKey> keysByToken = [];
    private int head;
    private int taken;
    private int indent = -1;
    private bool isKeyAllowed = true;
    private bool isDone;

    public TextCursor Cursor => cursor;

    /// <summary>Takes the escapes of JSON too, which YAML refuses.</summary>
    public bool IsJson { get; set; }

    private bool IsInFlow => simpleKeys.Count > 1;

    /// <summary>The next token, without taking it.</summary>
    public Token Peek()
    {
        while (!isDone && (head == queue.Count || MayBecomeKey()))
            Fetch();
        return queue[head];
    }

    public void Take()
    {
        Peek();
        if (queue[head].Kind == TokenKind.StreamEnd)
            return;
        keysByToken.Remove(taken);
        head++;
        taken++;
        if (head < 64 || head < queue.Count / 2)
            return;
        queue.RemoveRange(0, head);
        head = 0;
    }

    /// <summary>The head of the queue may turn out to be a key, in which case other tokens come before it.</summary>
    private bool MayBecomeKey() => keysByToken.TryGetValue(taken, out var key) && key.TokenNumber == taken && IsValid(key);

    private bool IsValid(SimpleKey key)
    {
        if (!key.IsPossible)
            return false;
        if (key.Line >= cursor.Line && key.Index + KeyLength >= cursor.Index)
            return true;
        if (key.IsRequired)
            throw new YamlException(key.Mark, cursor.Mark, "could not find expected ':'");
        key.IsPossible = false;
        return false;
    }

    private void Fetch()
    {
        SkipToToken();
        UnrollIndent(cursor.Column);
        if (cursor.IsAtEnd)
        {
            EndStream();
            return;
        }

        if (cursor.Column == 0 && cursor.Current == '%')
            Directive();
        else if (cursor.IsMarker('-'))
            DocumentMarker(TokenKind.DocumentStart);
        else if (cursor.IsMarker('.'))
            DocumentMarker(TokenKind.DocumentEnd);
        else
            FetchContent();
    }

    private void FetchContent()
    {
        var isBeforeSpace = cursor.IsSpaceAt(1);
        switch (cursor.Current)
        {
            case '[':
                StartFlow(TokenKind.FlowSequenceStart);
                break;
            case '{':
                StartFlow(TokenKind.FlowMappingStart);
                break;
            case ']':
                EndFlow(TokenKind.FlowSequenceEnd);
                break;
            case '}':
                EndFlow(TokenKind.FlowMappingEnd);
                break;
            case ',':
                RemoveKey();
                isKeyAllowed = true;
                Indicator(TokenKind.FlowEntry);
                break;
            case '-' when isBeforeSpace:
                BlockEntry();
                break;
            case '?' when IsInFlow || isBeforeSpace:
                ExplicitKey();
                break;
            case ':' when IsInFlow || isBeforeSpace:
                Value();
                break;
            case '*':
                SaveKey();
                isKeyAllowed = false;
                queue.Add(Anchor(TokenKind.Alias));
                break;
            case '&':
                SaveKey();
                isKeyAllowed = false;
                queue.Add(Anchor(TokenKind.Anchor));
                break;
            case '!':
                SaveKey();
                isKeyAllowed = false;
                queue.Add(Tag());
                break;
            case '|' or '>' when !IsInFlow:
                RemoveKey();
                isKeyAllowed = true;
                queue.Add(BlockScalar());
                break;
            case '\'' or '"':
                SaveKey();
                isKeyAllowed = false;
                queue.Add(QuotedScalar());
                break;
            case var c when StartsPlain(c):
                SaveKey();
                isKeyAllowed = false;
                queue.Add(PlainScalar());
                break;
            default:
                throw Broken("found character that cannot start any token");
        }
    }

    private bool StartsPlain(char c) => c switch
    {
        '-' => cursor.At(1) is not (' ' or '\t'),
        '?' or ':' => !IsInFlow && !cursor.IsSpaceAt(1),
        '\t' or '\0' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    private YamlException Broken(string message) => new(cursor.Mark, cursor.Mark, message);

    /// <summary>Blanks, comments and breaks. Tabs are blanks, but not where a block's line begins or behind its dash, question mark or colon.</summary>
    private void SkipToToken()
    {
        while (true)
        {
            while (cursor.Current == ' ' || (cursor.Current == '\t' && (IsInFlow || !isKeyAllowed)))
                cursor.Skip();
            if (cursor.Current == '#')
                SkipComment();
            if (!cursor.IsBreak)
                return;
            cursor.SkipLine();
            if (!IsInFlow)
                isKeyAllowed = true;
        }
    }

    private void SkipComment()
    {
        while (!cursor.IsLineEnd)
            cursor.Skip();
    }

    private void SaveKey()
    {
        if (!isKeyAllowed)
            return;
        RemoveKey();
        var key = simpleKeys[simpleKeys.Count - 1] = new SimpleKey
        {
            IsPossible = true,
            IsRequired = !IsInFlow && indent == cursor.Column,
            TokenNumber = taken + queue.Count - head,
            Index = cursor.Index,
            Line = cursor.Line,
            Column = cursor.Column,
            Mark = cursor.Mark,
        };
        keysByToken[key.TokenNumber] = key;
    }

    private void RemoveKey()
    {
        var key = simpleKeys[simpleKeys.Count - 1];
        if (key is { IsPossible: true, IsRequired: true })
            throw new YamlException(key.Mark, cursor.Mark, "could not find expected ':'");
        key.IsPossible = false;
    }

    private void RollIndent(int column, int tokenNumber, TokenKind kind, Mark mark)
    {
        if (IsInFlow || indent >= column)
            return;
        indents.Push(indent);
        indent = column;
        var token = new Token(kind, mark, mark);
        if (tokenNumber < 0)
            queue.Add(token);
        else
            queue.Insert(head + tokenNumber - taken, token);
    }

    private void UnrollIndent(int column)
    {
        if (IsInFlow)
            return;
        for (; indent > column; indent = indents.Pop())
            queue.Add(new Token(TokenKind.BlockEnd, cursor.Mark, cursor.Mark));
    }
}
