namespace HaKit.Cel;

/// <summary>A node of a parsed expression, macros expanded. What the checker finds out is written into it once.</summary>
internal abstract class CelExpr(int at, int height)
{
    /// <summary>Where the expression stands in the text: an operator's or a bracket's place for what has one.</summary>
    public int At { get; } = at;

    /// <summary>How deep the expression is nested.</summary>
    public int Height { get; } = height;

    public CelType Type { get; set; } = CelType.Dyn;

    protected static int Above(params CelExpr?[] parts)
    {
        var most = 0;
        foreach (var part in parts)
            most = Math.Max(most, part?.Height ?? 0);
        return most + 1;
    }
}

internal sealed class CelLiteral(int at, CelValue value) : CelExpr(at, 1)
{
    public CelValue Value { get; } = value;
}

internal sealed class CelIdent(int at, string name) : CelExpr(at, 1)
{
    public string Name { get; } = name;

    /// <summary>The type that the name stands for, where it names one.</summary>
    public CelType? Named { get; set; }
}

/// <summary><c>operand.field</c>, or <c>has(operand.field)</c>.</summary>
internal sealed class CelSelect(int at, CelExpr operand, string field, bool isTest = false) : CelExpr(at, Above(operand))
{
    public CelExpr Operand { get; } = operand;

    public string Field { get; } = field;

    public bool IsTest { get; } = isTest;

    /// <summary>The type that a dotted name stands for, as <c>google.protobuf.Duration</c>.</summary>
    public CelType? Named { get; set; }
}

/// <summary>A function, a method, or an operator under its function's name: <c>_+_</c>, <c>_[_]</c>, <c>_?_:_</c>.</summary>
internal sealed class CelCall(int at, string function, CelExpr? target, IReadOnlyList<CelExpr> arguments)
    : CelExpr(at, Above([target, .. arguments]))
{
    public string Function { get; } = function;

    public CelExpr? Target { get; } = target;

    public IReadOnlyList<CelExpr> Arguments { get; } = arguments;

    /// <summary>What the call may come to; decided at run time where there are several.</summary>
    public IReadOnlyList<CelOverload> Overloads { get; set; } = [];

    /// <summary>True where the target turned out to be a part of the function's name, as in <c>sets.contains(a, b)</c>.</summary>
    public bool IsQualified { get; set; }
}

internal sealed class CelListExpr(int at, IReadOnlyList<CelExpr> elements, IReadOnlyList<int> optionals) : CelExpr(at, Above([.. elements]))
{
    public IReadOnlyList<CelExpr> Elements { get; } = elements;

    /// <summary>Positions of <c>?element</c>s.</summary>
    public IReadOnlyList<int> Optionals { get; } = optionals;
}

internal sealed record CelEntry(int At, CelExpr Key, CelExpr Value, bool IsOptional);

internal sealed class CelMapExpr(int at, IReadOnlyList<CelEntry> entries)
    : CelExpr(at, Above([.. entries.Select(entry => entry.Key), .. entries.Select(entry => entry.Value)]))
{
    public IReadOnlyList<CelEntry> Entries { get; } = entries;
}

internal sealed record CelField(int At, string Name, CelExpr Value, bool IsOptional);

/// <summary><c>Name{field: value}</c>.</summary>
internal sealed class CelObjectExpr(int at, string name, IReadOnlyList<CelField> fields) : CelExpr(at, Above([.. fields.Select(field => field.Value)]))
{
    public string Name { get; } = name;

    public IReadOnlyList<CelField> Fields { get; } = fields;
}

/// <summary>What comprehension macros become: a loop over a list or a map's keys that carries one value along.</summary>
internal sealed class CelFold(
    int at, CelExpr range, string variable, string? variable2, string accumulator, CelExpr start, CelExpr condition, CelExpr step, CelExpr result)
    : CelExpr(at, Above(range, start, condition, step, result))
{
    public CelExpr Range { get; } = range;

    /// <summary>An element or a key; the index where there is a second variable.</summary>
    public string Variable { get; } = variable;

    public string? Variable2 { get; } = variable2;

    public string Accumulator { get; } = accumulator;

    public CelExpr Start { get; } = start;

    public CelExpr Condition { get; } = condition;

    public CelExpr Step { get; } = step;

    public CelExpr Result { get; } = result;
}
