namespace HaKit.Cel;

/// <summary>An expression that was compiled: parsed, checked, ready to be evaluated; or the reasons why it cannot be.</summary>
internal sealed class CelProgram
{
    private readonly CelExpr? tree;

    private CelProgram(string text, CelExpr? tree, CelType type, IReadOnlyList<CelIssue> issues) => (Text, this.tree, Type, Issues) = (text, tree, type, issues);

    public string Text { get; }

    /// <summary>What the expression comes to; an error type where it does not compile.</summary>
    public CelType Type { get; }

    public IReadOnlyList<CelIssue> Issues { get; }

    public bool IsValid => Issues.Count == 0;

    /// <summary>The checked tree; null where the expression does not compile.</summary>
    public CelExpr? Tree => IsValid ? tree : null;

    /// <summary>The issues as the server writes them, after <c>compilation failed: </c>.</summary>
    public string Problem => CelIssue.Describe(Text, Issues);

    public static CelProgram Compile(string text, CelEnvironment environment)
    {
        var tree = CelParser.Parse(text, environment.HasBind, out var issues);
        if (tree is null)
            return new CelProgram(text, null, CelType.Error, issues);
        var checker = new CelChecker(environment);
        var type = checker.Check(tree);
        return new CelProgram(text, tree, checker.Issues.Count > 0 ? CelType.Error : type, checker.Issues);
    }

    /// <summary>True where the expression uses a variable of this name.</summary>
    public bool Uses(string variable) => tree is not null && CelWalk.Uses(tree, variable);

    /// <summary>Evaluates the expression. Never throws: what goes wrong is an error value, what passes the limit is noted in the meter.</summary>
    public CelValue Evaluate(Func<string, CelValue?> variables, CelMeter meter) =>
        Tree is { } checkedTree ? new CelEvaluator(variables, meter).Evaluate(checkedTree) : CelValue.Error("does not compile");
}
