namespace HaKit.Cel;

/// <summary>Tells the type of every part of a tree and which functions its calls mean; what does not fit is an issue.</summary>
internal sealed partial class CelChecker(CelEnvironment environment)
{
    private readonly CelSubstitution types = new();
    private readonly List<CelIssue> issues = [];
    private readonly Stack<(string Name, CelType Type)> scope = new();

    public IReadOnlyList<CelIssue> Issues => issues;

    public CelType Check(CelExpr tree)
    {
        var type = types.Resolve(Visit(tree), toDyn: true);
        if (issues.Count == 0)
            Finish(tree);
        return type;
    }

    /// <summary>Puts types in place of the variables that stood for them.</summary>
    private void Finish(CelExpr tree)
    {
        tree.Type = types.Resolve(tree.Type, toDyn: true);
        foreach (var child in CelWalk.Children(tree))
            Finish(child);
    }

    private CelType Visit(CelExpr tree) => tree.Type = tree switch
    {
        CelLiteral literal => literal.Value.Type,
        CelIdent ident => Ident(ident),
        CelSelect select => Select(select),
        CelCall call => Call(call),
        CelListExpr list => List(list),
        CelMapExpr map => Map(map),
        CelObjectExpr made => Object(made),
        CelFold fold => Fold(fold),
        _ => CelType.Dyn,
    };

    private CelType Fail(int at, string message)
    {
        issues.Add(new CelIssue(at, message));
        return CelType.Error;
    }

    private CelType? Find(string name)
    {
        foreach (var (local, type) in scope)
        {
            if (local == name)
                return type;
        }

        return environment.Find(name.StartsWith(".", StringComparison.Ordinal) ? name.Substring(1) : name);
    }

    private CelType Undeclared(int at, string name) => Fail(at, "undeclared reference to '" + name.TrimStart('.') + "' (in container '')");

    private CelType Ident(CelIdent ident)
    {
        if (Find(ident.Name) is { } type)
            return type;
        ident.Named = environment.FindType(ident.Name.TrimStart('.'));
        return ident.Named is null ? Undeclared(ident.At, ident.Name) : CelType.TypeOf(ident.Named);
    }

    private CelType Select(CelSelect select)
    {
        if (!select.IsTest && CelParser.Name(select) is { } name && Find(name.Substring(0, name.IndexOf('.', 1))) is null && environment.FindType(name) is { } named)
        {
            select.Named = named;
            return CelType.TypeOf(named);
        }

        var field = Field(types.Resolve(Visit(select.Operand)), select.Field, select.At);
        return select.IsTest ? CelType.Bool : field;
    }

    private CelType Field(CelType target, string field, int at)
    {
        switch (target.Kind)
        {
            case CelKind.Map:
                return target.Element!;
            case CelKind.Optional:
                return CelType.Optional(Unwrapped(Field(target.Element!, field, at)));
            case CelKind.Object when target.Fields is { } fields:
                return fields.TryGetValue(field, out var type) ? type : Fail(at, "undefined field '" + field + "'");
            case CelKind.Parameter:
                types.IsAssignable(CelType.Dyn, target);
                return CelType.Dyn;
            case CelKind.Dyn or CelKind.Error or CelKind.Object:
                return CelType.Dyn;
            default:
                return Fail(at, "type '" + target.Shown + "' does not support field selection");
        }
    }

    private static CelType Unwrapped(CelType type) => type.Kind == CelKind.Optional ? type.Element! : type;

    private CelType List(CelListExpr list)
    {
        CelType? common = null;
        for (var i = 0; i < list.Elements.Count; i++)
        {
            var type = Visit(list.Elements[i]);
            common = Join(common, list.Optionals.Contains(i) ? Content(type, list.Elements[i].At) : type, list.Elements[i].At);
        }

        return CelType.List(common ?? types.Fresh());
    }

    private CelType Map(CelMapExpr map)
    {
        CelType? keys = null, values = null;
        foreach (var entry in map.Entries)
        {
            keys = Join(keys, Visit(entry.Key), entry.Key.At);
            var type = Visit(entry.Value);
            values = Join(values, entry.IsOptional ? Content(type, entry.Value.At) : type, entry.Value.At);
        }

        return CelType.Map(keys ?? types.Fresh(), values ?? types.Fresh());
    }

    private CelType Object(CelObjectExpr made)
    {
        var type = environment.FindObject(made.Name);
        if (type is null)
            Undeclared(made.At, made.Name);
        foreach (var field in made.Fields)
        {
            var seen = Visit(field.Value);
            if (field.IsOptional)
                seen = Content(seen, field.Value.At);
            if (type?.Fields is not { } fields)
                continue;
            if (!fields.TryGetValue(field.Name, out var wanted))
                Fail(field.At, "undefined field '" + field.Name + "'");
            else if (!types.IsAssignable(wanted, seen))
                Fail(field.At, "expected type of field '" + field.Name + "' is '" + types.Resolve(wanted).Shown + "' but provided type is '" + types.Resolve(seen).Shown + "'");
        }

        return type ?? CelType.Error;
    }

    /// <summary>What an optional element holds.</summary>
    private CelType Content(CelType type, int at)
    {
        var seen = types.Resolve(type);
        if (seen.Kind == CelKind.Optional)
            return seen.Element!;
        return seen.IsDynOrError || seen.Kind == CelKind.Parameter ? CelType.Dyn : Fail(at, "expected type 'optional_type(" + seen.Shown + ")' but found '" + seen.Shown + "'");
    }

    /// <summary>The type that all elements of a literal have: Kubernetes allows no others.</summary>
    private CelType Join(CelType? common, CelType type, int at)
    {
        if (common is null)
            return type;
        return types.IsAssignable(common, type)
            ? CelSubstitution.MostGeneral(common, type)
            : Fail(at, "expected type '" + types.Resolve(common).Shown + "' but found '" + types.Resolve(type).Shown + "'");
    }

    private CelType Fold(CelFold fold)
    {
        var range = types.Resolve(Visit(fold.Range));
        var accumulated = Visit(fold.Start);
        var (first, second) = Range(range, fold);
        scope.Push((fold.Accumulator, accumulated));
        scope.Push((fold.Variable, first));
        if (fold.Variable2 is { } variable)
            scope.Push((variable, second));
        Expect(fold.Condition, CelType.Bool);
        Expect(fold.Step, accumulated);
        scope.Pop();
        if (fold.Variable2 is not null)
            scope.Pop();
        var result = Visit(fold.Result);
        scope.Pop();
        return types.Resolve(result);
    }

    private (CelType First, CelType Second) Range(CelType range, CelFold fold)
    {
        switch (range.Kind)
        {
            case CelKind.List:
                return fold.Variable2 is null ? (range.Element!, CelType.Dyn) : (CelType.Int, range.Element!);
            case CelKind.Map:
                return (range.Parameters[0], range.Parameters[1]);
            case CelKind.Parameter:
                types.IsAssignable(CelType.Dyn, range);
                return (CelType.Dyn, CelType.Dyn);
            case CelKind.Dyn or CelKind.Error:
                return (CelType.Dyn, CelType.Dyn);
            default:
                var wrong = Fail(fold.Range.At, "expression of type '" + range.Shown + "' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (wrong, wrong);
        }
    }

    private void Expect(CelExpr tree, CelType wanted)
    {
        var seen = Visit(tree);
        if (!types.IsAssignable(wanted, seen))
            Fail(tree.At, "expected type '" + types.Resolve(wanted).Shown + "' but found '" + types.Resolve(seen).Shown + "'");
    }
}
