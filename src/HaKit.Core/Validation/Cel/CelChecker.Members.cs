namespace HaKit.Validation.Cel;

/// <summary>Names, literals, fields, calls and comprehensions.</summary>
internal sealed partial class CelChecker
{
    private static readonly Dictionary<string, CelType> NoFields = [];

    private CelType Member()
    {
        var start = Peek;
        var type = Primary(out var name);
        while (true)
        {
            var at = Peek.At;
            if (Take("."))
            {
                Take("?");
                var field = Peek;
                if (field.Kind != CelTokenKind.Identifier || field.Text is "in" or "true" or "false" or "null")
                    return Syntax();
                next++;
                name = name is null ? null : name + "." + field.Text;
                if (Is("("))
                    (type, name) = (Method(type, field, name, start), null);
                else
                    type = name is not null && (scope[name.Split('.')[0]] is null || name.StartsWith("Object.", StringComparison.Ordinal)) ? type : Select(type, field.Text, at);
            }
            else if (Take("["))
            {
                Resolve(name, start);
                Take("?");
                var index = Expression();
                Expect("]");
                if (type.IsList && !index.IsDyn && !index.IsNumber)
                    NoOverload(at, "_[_]", type, index);
                type = type.Element ?? CelType.Dyn;
                name = null;
            }
            else if (Is("{") && name is not null)
            {
                Resolve(name, start);
                next++;
                Fields();
                (type, name) = (scope[name.Split('.')[0]] is null ? CelType.Dyn : CelType.Object(name, NoFields), null);
            }
            else
            {
                Resolve(name, start);
                return type;
            }
        }
    }

    /// <summary>A name that nothing but a library's prefix could explain must be known once the path ends.</summary>
    private void Resolve(string? name, CelToken start)
    {
        if (name is not null && scope[name.Split('.')[0]] is null)
            Fail(start.At, "undeclared reference to '" + name.Split('.')[0] + "' (in container '')");
    }

    private CelType Select(CelType type, string field, int at)
    {
        if (type.IsDyn || type.IsMap)
            return type.Element ?? CelType.Dyn;
        if (type.Fields is { } fields)
            return fields.TryGetValue(field, out var of) ? of : Fail(at, "undefined field '" + field + "'");
        return Fail(at, "type '" + type.Name + "' does not support field selection");
    }

    /// <summary>A name, a literal, a list, a map, or an expression in parentheses. <paramref name="name"/> is set where it is a name that may still grow.</summary>
    private CelType Primary(out string? name)
    {
        name = null;
        var token = Peek;
        switch (token.Kind)
        {
            case CelTokenKind.Int:
                return Literal(CelType.Int);
            case CelTokenKind.Uint:
                return Literal(CelType.Uint);
            case CelTokenKind.Double:
                return Literal(CelType.Double);
            case CelTokenKind.String:
                return Literal(CelType.String);
            case CelTokenKind.Bytes:
                return Literal(CelType.Bytes);
            case CelTokenKind.Identifier:
                return Identifier(token, out name);
        }

        if (Take("."))
            return Primary(out name);
        if (Take("("))
        {
            var type = Expression();
            Expect(")");
            return type;
        }

        if (Take("["))
            return CelType.List(Entries("]", named: false));
        return Take("{") ? CelType.Map(CelType.Dyn, Entries("}", named: true)) : Syntax();
    }

    private CelType Literal(CelType type)
    {
        next++;
        return type;
    }

    private CelType Identifier(CelToken token, out string? name)
    {
        name = null;
        next++;
        switch (token.Text)
        {
            case "true" or "false":
                return CelType.Bool;
            case "null":
                return CelType.Null;
            case "in":
                next--;
                return Syntax();
        }

        if (Is("("))
            return Call(token);
        if (CelNames.IsReserved(token.Text))
        {
            next--;
            return Syntax();
        }

        name = token.Text;
        return scope[token.Text] ?? CelType.Dyn;
    }

    private CelType Call(CelToken function)
    {
        next++;
        if (function.Text == "has")
        {
            Expression();
            Expect(")");
            return CelType.Bool;
        }

        Entries(")", named: false);
        return CelNames.Function(function.Text) ?? Fail(function.At + function.Text.Length, "undeclared reference to '" + function.Text + "' (in container '')");
    }

    private CelType Method(CelType target, CelToken method, string? name, CelToken start)
    {
        var at = Peek.At;
        next++;
        if (method.Text is "all" or "exists" or "exists_one" or "existsOne" or "map" or "filter" or "optMap" or "optFlatMap" or "transformList" or "transformMap")
        {
            Resolve(name is not null && name.IndexOf('.') >= 0 ? name.Substring(0, name.LastIndexOf('.')) : null, start);
            return Comprehension(target, method.Text);
        }

        Entries(")", named: false);
        if (name is not null && CelNames.Library(name) is { } library)
            return library;
        Resolve(name, start);
        if (CelNames.Method(method.Text) is not { } result)
            return Fail(at, "undeclared reference to '" + method.Text + "' (in container '')");
        var fits = target.IsDyn || (CelNames.IsOfStrings(method.Text) ? target == CelType.String : method.Text != "size" || target == CelType.String || target == CelType.Bytes || target.IsList || target.IsMap);
        return fits ? result : Fail(at, "found no matching overload for '" + method.Text + "' applied to '" + target.Name + ".()'");
    }

    private CelType Comprehension(CelType target, string macro)
    {
        var variables = new List<(string Name, CelType? Before)>();
        while (Peek.Kind == CelTokenKind.Identifier && tokens[next + 1] is { Kind: CelTokenKind.Symbol, Text: "," } && variables.Count < 2)
        {
            var type = target.IsList ? target.Element! : CelType.Dyn;
            variables.Add((Peek.Text, scope.Set(Peek.Text, type)));
            next += 2;
        }

        if (variables.Count == 0)
            return Syntax();
        var body = Expression();
        while (Take(","))
            body = Expression();
        Expect(")");
        foreach (var (name, before) in variables)
            scope.Set(name, before);
        return macro switch
        {
            "map" or "transformList" => CelType.List(body),
            "filter" => target.IsList ? target : CelType.List(CelType.Dyn),
            "optMap" or "optFlatMap" or "transformMap" => CelType.Dyn,
            _ => CelType.Bool,
        };
    }

    /// <summary>The fields of an object that is made: a name, a colon, a value.</summary>
    private void Fields()
    {
        while (!Take("}"))
        {
            Take("?");
            if (Peek.Kind != CelTokenKind.Identifier)
            {
                Syntax();
                return;
            }

            next++;
            Expect(":");
            Expression();
            if (!Is("}"))
                Expect(",");
            if (Peek.Kind == CelTokenKind.End)
            {
                Syntax();
                return;
            }
        }
    }

    /// <summary>Expressions up to a closing symbol, in pairs where they are entries of a map. The type that all of them have, else any.</summary>
    private CelType Entries(string end, bool named)
    {
        CelType? common = null;
        while (!Take(end))
        {
            Take("?");
            var type = Expression();
            if (named)
            {
                Expect(":");
                type = Expression();
            }

            common = common is null || common.Name == type.Name ? type : CelType.Dyn;
            if (Take(end))
                break;
            Expect(",");
            if (Peek.Kind == CelTokenKind.End)
            {
                Syntax();
                break;
            }
        }

        return common ?? CelType.Dyn;
    }
}
