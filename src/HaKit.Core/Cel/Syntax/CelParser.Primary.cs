namespace HaKit.Cel;

/// <summary>Names, literals, fields, calls, lists, maps and objects.</summary>
internal sealed partial class CelParser
{
    private CelExpr Member(bool afterSign = false)
    {
        var tree = Primary(afterSign);
        while (!isStopped)
        {
            var at = Peek.At;
            if (Take("."))
            {
                tree = Field(tree, at);
            }
            else if (Take("["))
            {
                var function = Take("?") ? CelOperators.OptionalIndex : CelOperators.Index;
                var index = Expression();
                Expect("]");
                tree = new CelCall(at, function, null, [tree, index]);
            }
            else if (Is("{") && Name(tree) is { } name)
            {
                next++;
                tree = new CelObjectExpr(at, name, Fields());
            }
            else
            {
                return tree;
            }

            tree = Low(tree);
        }

        return tree;
    }

    private CelExpr Field(CelExpr operand, int at)
    {
        var isOptional = Take("?");
        var field = Peek;
        if (field.Kind != CelTokenKind.Identifier || IsWord(field.Text))
            return Stop(field.At, "Syntax error: no viable alternative at input '." + field.Text + "'");
        next++;
        if (isOptional)
            return new CelCall(at, CelOperators.OptionalSelect, null, [operand, new CelLiteral(field.At, CelValue.Of(field.Text))]);
        var open = Peek.At;
        if (!Take("("))
            return new CelSelect(at, operand, field.Text);
        var arguments = Arguments(")");
        return macros.Member(open, operand, field.Text, arguments) ?? new CelCall(open, field.Text, operand, arguments);
    }

    private CelExpr Primary(bool afterSign)
    {
        var token = Peek;
        switch (token.Kind)
        {
            case CelTokenKind.Int or CelTokenKind.Uint or CelTokenKind.Double or CelTokenKind.String or CelTokenKind.Bytes:
                next++;
                return Literal(token);
            case CelTokenKind.Identifier:
                return Identifier(token, "");
        }

        if (Is("-") && IsNumber(tokens[next + 1]))
        {
            next += 2;
            return Literal(new CelToken(tokens[next - 1].Kind, "-" + tokens[next - 1].Text, token.At));
        }

        if (Take("."))
            return Peek.Kind == CelTokenKind.Identifier ? Identifier(Peek, ".") : Mismatch();
        if (Take("("))
        {
            var tree = Expression();
            Expect(")");
            return tree;
        }

        if (Take("["))
        {
            var optionals = new List<int>();
            return new CelListExpr(token.At, Arguments("]", optionals), optionals);
        }

        return Take("{") ? new CelMapExpr(token.At, Entries()) : Mismatch(afterSign);
    }

    private CelLiteral Literal(CelToken token)
    {
        var value = token.Kind switch
        {
            CelTokenKind.Int => CelText.Int(token.Text, out var number) ? CelValue.Of(number) : null,
            CelTokenKind.Uint => CelText.Uint(token.Text, out var number) ? CelValue.Of(number) : null,
            CelTokenKind.Double => CelValue.Of(CelText.Double(token.Text)),
            CelTokenKind.String => CelText.String(token.Text) is { } text ? CelValue.Of(text) : null,
            _ => CelText.Bytes(token.Text) is { } bytes ? CelValue.Of(bytes) : null,
        };
        return value is null
            ? Stop(token.At, token.Kind is CelTokenKind.Int or CelTokenKind.Uint ? "invalid " + (token.Kind == CelTokenKind.Int ? "int" : "uint") + " literal" : "Syntax error: token recognition error at: '" + token.Text + "'")
            : new CelLiteral(token.At, value);
    }

    private CelExpr Identifier(CelToken token, string dot)
    {
        next++;
        switch (token.Text)
        {
            case "true" or "false":
                return new CelLiteral(token.At, CelValue.Of(token.Text == "true"));
            case "null":
                return new CelLiteral(token.At, CelValue.Null);
            case "in":
                next--;
                return Mismatch();
        }

        if (Reserved.Contains(token.Text))
            return Stop(token.At, "reserved identifier: " + token.Text);
        var open = Peek.At;
        if (!Take("("))
            return new CelIdent(token.At, dot + token.Text);
        var arguments = Arguments(")");
        return macros.Global(open, token.Text, arguments) ?? new CelCall(open, dot + token.Text, null, arguments);
    }

    /// <summary>Expressions up to a closing symbol; <paramref name="optionals"/> takes the positions of those that a <c>?</c> marks.</summary>
    private List<CelExpr> Arguments(string end, List<int>? optionals = null)
    {
        var arguments = new List<CelExpr>();
        while (!Take(end))
        {
            if (optionals is not null && Take("?"))
                optionals.Add(arguments.Count);
            arguments.Add(Expression());
            if (!Next(end, trailingComma: optionals is not null))
                break;
        }

        return arguments;
    }

    private List<CelEntry> Entries()
    {
        var entries = new List<CelEntry>();
        while (!Take("}"))
        {
            var isOptional = Take("?");
            var key = Expression();
            var colon = Peek.At;
            Expect(":");
            entries.Add(new CelEntry(colon, key, Expression(), isOptional));
            if (!Next("}", trailingComma: true))
                break;
        }

        return entries;
    }

    private List<CelField> Fields()
    {
        var fields = new List<CelField>();
        while (!Take("}"))
        {
            var isOptional = Take("?");
            var name = Peek;
            if (name.Kind != CelTokenKind.Identifier || IsWord(name.Text))
            {
                Stop(name.At, "Syntax error: mismatched input '" + name.Text + "' expecting {'}', ',', '?', IDENTIFIER}");
                break;
            }

            next++;
            var colon = Peek.At;
            Expect(":");
            fields.Add(new CelField(colon, name.Text, Expression(), isOptional));
            if (!Next("}", trailingComma: true))
                break;
        }

        return fields;
    }

    /// <summary>Goes over a comma. True where another item may follow; the closing symbol is left for the caller's loop to take.</summary>
    private bool Next(string end, bool trailingComma)
    {
        if (isStopped)
            return false;
        if (Take(","))
        {
            if (trailingComma || !Is(end))
                return true;
            Mismatch();
            return false;
        }

        if (Is(end))
            return true;
        Stop(Peek.At, "Syntax error: mismatched input '" + Peek.Text + "' expecting {'" + end + "', ','}");
        return false;
    }

    /// <summary>The dotted name that a tree of selections is; null for all else.</summary>
    internal static string? Name(CelExpr tree) => tree switch
    {
        CelIdent ident => ident.Name,
        CelSelect { IsTest: false } select when Name(select.Operand) is { } owner => owner + "." + select.Field,
        _ => null,
    };
}
