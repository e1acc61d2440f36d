namespace HaKit.Cel;

/// <summary>Reads an expression into a tree, macros expanded. What cannot be read is an issue; reading stops at the first.</summary>
internal sealed partial class CelParser
{
    /// <summary>The server's limit on nesting.</summary>
    private const int DeepestNesting = 250;

    /// <summary>Operators chained beyond this would overflow the stack of whoever walks the tree.</summary>
    private const int HighestTree = 800;

    /// <summary>The server's limit on the length of an expression.</summary>
    private const int Longest = 100_000;

    private const string Operands = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    };

    private readonly List<CelToken> tokens;
    private readonly CelMacros macros;
    private readonly List<CelIssue> issues = [];
    private bool isStopped;
    private int next;
    private int depth;

    private CelParser(string text, bool hasBind)
    {
        tokens = CelLexer.Read(text);
        macros = new CelMacros(issues, hasBind);
    }

    /// <summary>The tree, and why there may be none.</summary>
    public static CelExpr? Parse(string text, bool hasBind, out IReadOnlyList<CelIssue> issues)
    {
        if (text.Length > Longest && CodePoints.Count(text) > Longest)
        {
            issues = [new CelIssue(0, "expression code point size exceeds limit: size: " + CodePoints.Count(text) + ", limit " + Longest)];
            return null;
        }

        var parser = new CelParser(text, hasBind);
        foreach (var token in parser.tokens.Where(token => token.Kind == CelTokenKind.Bad))
            parser.issues.Add(new CelIssue(token.At, "Syntax error: token recognition error at: '" + token.Text + "'"));
        parser.tokens.RemoveAll(token => token.Kind == CelTokenKind.Bad);
        var tree = parser.Expression();
        if (parser.Peek.Kind != CelTokenKind.End)
        {
            // One token too many is left out by the server's parser; more than one is taken for another mistake.
            var unwanted = parser.tokens[parser.next + 1].Kind == CelTokenKind.End && parser.Peek.Kind != CelTokenKind.Symbol;
            parser.Stop(parser.Peek.At, "Syntax error: " + (unwanted ? "extraneous" : "mismatched") + " input '" + parser.Peek.Text + "' expecting <EOF>");
        }

        issues = parser.issues;
        return issues.Count == 0 ? tree : null;
    }

    /// <summary>True for what can name a variable.</summary>
    public static bool IsIdentifier(string text) =>
        CelLexer.Read(text) is [{ Kind: CelTokenKind.Identifier }, { Kind: CelTokenKind.End }] tokens && tokens[0].Text == text
        && !Reserved.Contains(text) && !IsWord(text);

    /// <summary>The words that are literals or operators.</summary>
    private static bool IsWord(string text) => text is "true" or "false" or "null" or "in";

    private CelToken Peek => tokens[next];

    private bool Is(string symbol) => Peek.Kind == CelTokenKind.Symbol && Peek.Text == symbol;

    private bool Take(string symbol)
    {
        if (!Is(symbol))
            return false;
        next++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
            Stop(Peek.At, "Syntax error: missing '" + symbol + "' at '" + Peek.Text + "'");
    }

    /// <summary>Notes what does not fit and goes to the end, so that nothing more is read.</summary>
    private CelLiteral Stop(int at, string message)
    {
        if (!isStopped)
            issues.Add(new CelIssue(at, message));
        isStopped = true;
        next = tokens.Count - 1;
        return new CelLiteral(at, CelValue.Null);
    }

    private CelLiteral Mismatch(bool afterSign = false) =>
        Stop(Peek.At, "Syntax error: " + (afterSign && Peek.Kind == CelTokenKind.End ? "extraneous" : "mismatched") + " input '" + Peek.Text + "' expecting " + Operands);

    /// <summary>Keeps the tree low enough for whoever walks it.</summary>
    private CelExpr Low(CelExpr tree) => tree.Height <= HighestTree ? tree : Stop(tree.At, "max recursion depth exceeded");

    private CelExpr Expression()
    {
        if (++depth > DeepestNesting)
        {
            depth--;
            return Stop(Peek.At, "expression recursion limit exceeded: " + DeepestNesting);
        }

        var tree = Or();
        if (Is("?"))
        {
            var at = Peek.At;
            next++;
            var then = Or();
            Expect(":");
            tree = new CelCall(at, CelOperators.Conditional, null, [tree, then, Expression()]);
        }

        depth--;
        return Low(tree);
    }

    private CelExpr Or() => Logical("||", CelOperators.Or, And);

    private CelExpr And() => Logical("&&", CelOperators.And, Relation);

    private CelExpr Logical(string symbol, string function, Func<CelExpr> operand)
    {
        var operands = new List<CelExpr> { operand() };
        var places = new List<int>();
        while (Is(symbol))
        {
            places.Add(Peek.At);
            next++;
            operands.Add(operand());
        }

        return Balanced(operands, places, function, 0, operands.Count - 1);
    }

    /// <summary>Long chains become a low tree instead of a long one.</summary>
    private static CelExpr Balanced(List<CelExpr> operands, List<int> places, string function, int first, int last)
    {
        if (first == last)
            return operands[first];
        var middle = (first + last) / 2;
        var left = Balanced(operands, places, function, first, middle);
        return new CelCall(places[middle], function, null, [left, Balanced(operands, places, function, middle + 1, last)]);
    }

    private CelExpr Relation()
    {
        var tree = Sum();
        while (Peek is { Kind: CelTokenKind.Symbol, Text: "==" or "!=" or "<" or "<=" or ">" or ">=" } or { Kind: CelTokenKind.Identifier, Text: "in" })
        {
            var symbol = Peek;
            next++;
            tree = Low(new CelCall(symbol.At, symbol.Text == "in" ? CelOperators.In : "_" + symbol.Text + "_", null, [tree, Sum()]));
        }

        return tree;
    }

    private CelExpr Sum() => Arithmetic(Product, "+", "-", "+");

    private CelExpr Product() => Arithmetic(Unary, "*", "/", "%");

    private CelExpr Arithmetic(Func<CelExpr> operand, string symbol1, string symbol2, string symbol3)
    {
        var tree = operand();
        while (Is(symbol1) || Is(symbol2) || Is(symbol3))
        {
            var symbol = Peek;
            next++;
            tree = Low(new CelCall(symbol.At, "_" + symbol.Text + "_", null, [tree, operand()]));
        }

        return tree;
    }

    private CelExpr Unary()
    {
        var sign = Peek;
        if (!Is("!") && (!Is("-") || IsNumber(tokens[next + 1])))
            return Member();
        var count = 0;
        for (; Is(sign.Text) && (sign.Text == "!" || !IsNumber(tokens[next + 1])); count++)
            next++;
        var tree = Member(afterSign: true);
        return count % 2 == 0 ? tree : new CelCall(sign.At, sign.Text == "!" ? CelOperators.Not : CelOperators.Negate, null, [tree]);
    }

    private static bool IsNumber(CelToken token) => token.Kind is CelTokenKind.Int or CelTokenKind.Double;
}
