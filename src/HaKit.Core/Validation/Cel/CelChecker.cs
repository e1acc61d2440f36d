using System.Globalization;

namespace HaKit.Validation.Cel;

/// <summary>What an expression comes to, or why it does not compile.</summary>
internal readonly record struct CelResult(CelType Type, string? Problem);

/// <summary>
/// Parses an expression and tells its type: syntax, names, fields, operators and known functions are checked; where a function's result depends on its arguments
/// the type is left open. One pass: an expression's type is known when its text has been read.
/// </summary>
internal sealed partial class CelChecker
{
    private const int DeepestNesting = 200;

    private readonly string text;
    private readonly List<CelToken> tokens;
    private readonly CelScope scope;
    private string? problem;
    private int next;
    private int depth;

    private CelChecker(string text, CelScope scope)
    {
        this.text = text;
        this.scope = scope;
        tokens = CelLexer.Read(text);
    }

    public static CelResult Check(string text, CelScope scope)
    {
        var checker = new CelChecker(text, scope);
        foreach (var token in checker.tokens)
        {
            if (token.Kind == CelTokenKind.Bad)
                checker.Fail(token.At, "Syntax error: token recognition error at: '" + token.Text + "'");
        }

        // A syntax error comes before any type error, wherever it stands.
        var syntax = checker.problem;
        var type = checker.Expression();
        if (checker.Peek.Kind != CelTokenKind.End)
            checker.Syntax();
        return new CelResult(type, checker.syntaxProblem ?? syntax ?? checker.problem);
    }

    private string? syntaxProblem;

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
            Syntax();
    }

    /// <summary>Tells of the first token that does not fit, and goes to the end, so that nothing more is read.</summary>
    private CelType Syntax()
    {
        syntaxProblem ??= At(Peek.At, "Syntax error: mismatched input '" + Peek.Text + "' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}");
        next = tokens.Count - 1;
        return CelType.Dyn;
    }

    private CelType Fail(int at, string message)
    {
        problem ??= At(at, message);
        return CelType.Dyn;
    }

    private string At(int at, string message)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var line = 1 + text.Take(start).Count(c => c == '\n');
        var end = text.IndexOf('\n', start);
        var shown = text.Substring(start, (end < 0 ? text.Length : end) - start);
        return string.Format(CultureInfo.InvariantCulture, "ERROR: <input>:{0}:{1}: {2}\n | {3}\n | {4}^", line, at - start + 1, message, shown, new string('.', at - start));
    }

    private CelType Expression()
    {
        if (++depth > DeepestNesting)
        {
            depth--;
            return Syntax();
        }

        var type = Or();
        if (Is("?"))
        {
            var at = Peek.At;
            next++;
            if (!type.Fits(CelType.Bool))
                Fail(at, "expected type 'bool' but found '" + type.Name + "'");
            var then = Or();
            Expect(":");
            var otherwise = Expression();
            type = then.Name == otherwise.Name ? then : CelType.Dyn;
        }

        depth--;
        return type;
    }

    private CelType Or() => Logical("||", And);

    private CelType And() => Logical("&&", Relation);

    private CelType Logical(string symbol, Func<CelType> operand)
    {
        var type = operand();
        while (Is(symbol))
        {
            if (!type.Fits(CelType.Bool))
                Fail(Peek.At, "expected type 'bool' but found '" + type.Name + "'");
            next++;
            var at = Peek.At;
            if (operand() is var right && !right.Fits(CelType.Bool))
                Fail(at, "expected type 'bool' but found '" + right.Name + "'");
            type = CelType.Bool;
        }

        return type;
    }

    private CelType Relation()
    {
        var type = Sum();
        while (Peek is { Kind: CelTokenKind.Symbol, Text: "==" or "!=" or "<" or "<=" or ">" or ">=" } or { Kind: CelTokenKind.Identifier, Text: "in" })
        {
            var symbol = Peek;
            next++;
            var right = Sum();
            if (!Compares(symbol.Text, type, right))
                NoOverload(symbol.At, symbol.Text == "in" ? "@in" : "_" + symbol.Text + "_", type, right);
            type = CelType.Bool;
        }

        return type;
    }

    private CelType Sum() => Arithmetic(Product, "+", "-");

    private CelType Product() => Arithmetic(Unary, "*", "/", "%");

    private CelType Arithmetic(Func<CelType> operand, params string[] symbols)
    {
        var type = operand();
        while (Peek.Kind == CelTokenKind.Symbol && Array.IndexOf(symbols, Peek.Text) >= 0)
        {
            var symbol = Peek;
            next++;
            var right = operand();
            type = Result(symbol.Text, type, right) ?? NoOverload(symbol.At, "_" + symbol.Text + "_", type, right);
        }

        return type;
    }

    private CelType Unary()
    {
        var symbol = Peek;
        if (!Is("!") && !Is("-"))
            return Member();
        while (Take(symbol.Text))
        {
        }

        var type = Member();
        if (symbol.Text == "!" && !type.Fits(CelType.Bool))
            return Fail(symbol.At, "found no matching overload for '!_' applied to '(" + type.Name + ")'");
        if (symbol.Text == "-" && !type.IsDyn && type != CelType.Int && type != CelType.Double)
            return Fail(symbol.At, "found no matching overload for '-_' applied to '(" + type.Name + ")'");
        return type;
    }

    private CelType NoOverload(int at, string name, CelType left, CelType right) =>
        Fail(at, "found no matching overload for '" + name + "' applied to '(" + left.Name + ", " + right.Name + ")'");

    private static bool Compares(string symbol, CelType left, CelType right)
    {
        if (left.IsDyn || right.IsDyn)
            return symbol != "in" || right.IsDyn || right.IsList || right.IsMap;
        if (symbol == "in")
            return right.IsMap || (right.IsList && left.Fits(right.Element!));
        if (left.IsNumber && right.IsNumber)
            return symbol is not ("==" or "!=") || left == right;
        if (symbol is "==" or "!=")
            return left.Fits(right) || left == CelType.Null || right == CelType.Null;
        return left.Name == right.Name && (left == CelType.String || left == CelType.Bool || left == CelType.Bytes || left == CelType.Duration || left == CelType.Timestamp);
    }

    private static CelType? Result(string symbol, CelType left, CelType right)
    {
        if (left.IsDyn || right.IsDyn)
            return CelType.Dyn;
        if (left.IsNumber && left == right)
            return symbol == "%" && left == CelType.Double ? null : left;
        return symbol switch
        {
            "+" when left == right && (left == CelType.String || left == CelType.Bytes || left == CelType.Duration) => left,
            "+" when left.IsList && right.IsList => left.Name == right.Name ? left : CelType.List(CelType.Dyn),
            "+" when (left == CelType.Timestamp && right == CelType.Duration) || (left == CelType.Duration && right == CelType.Timestamp) => CelType.Timestamp,
            "-" when left == CelType.Timestamp && right == CelType.Timestamp => CelType.Duration,
            "-" when left == CelType.Duration && right == CelType.Duration => left,
            "-" when left == CelType.Timestamp && right == CelType.Duration => left,
            _ => null,
        };
    }
}
