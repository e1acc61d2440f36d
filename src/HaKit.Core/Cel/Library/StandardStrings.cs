using HaKit.Text;

namespace HaKit.Cel;

/// <summary>What the language itself offers for strings.</summary>
internal static class StandardStrings
{
    public static void Add(CelLibrary library)
    {
        Test(library, "contains", (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0, (a, _) => CelCosts.Traversal(a[0]) * CelCosts.Traversal(a[1]));
        Test(library, "startsWith", (text, part) => text.StartsWith(part, StringComparison.Ordinal), CelCosts.First);
        Test(library, "endsWith", (text, part) => text.EndsWith(part, StringComparison.Ordinal), CelCosts.First);
        library.Global("matches", [CelType.String, CelType.String], CelType.Bool, Matches, PatternCost);
        library.Method("matches", [CelType.String, CelType.String], CelType.Bool, Matches, PatternCost);
    }

    public static long PatternCost(CelValue[] arguments, CelValue result) => CelCosts.Pattern(arguments[0], arguments[1]);

    private static CelValue Matches(CelValue[] arguments)
    {
        var pattern = GoPattern.Compile(arguments[1].Text);
        if (pattern.Problem is { } problem)
            return CelValue.Error("error parsing regexp: " + problem);
        return pattern.IsMatch(arguments[0].Text) is { } matches ? CelValue.Of(matches) : CelUnknown.Instance;
    }

    private static void Test(CelLibrary library, string name, Func<string, string, bool> holds, CelCallCost cost) =>
        library.Method(name, [CelType.String, CelType.String], CelType.Bool, a => CelValue.Of(holds(a[0].Text, a[1].Text)), cost);
}
