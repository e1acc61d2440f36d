using HaKit.Text;

namespace HaKit.Cel;

/// <summary>Kubernetes' functions that find parts of a string by a pattern.</summary>
internal static class PatternFunctions
{
    public static void Add(CelLibrary library)
    {
        library.Method("find", [CelType.String, CelType.String], CelType.String, a => Find(a, 1, found => CelValue.Of(found.Count == 0 ? "" : found[0])), StandardStrings.PatternCost);
        library.Method("findAll", [CelType.String, CelType.String], CelType.List(CelType.String), a => Find(a, -1, List), StandardStrings.PatternCost);
        library.Method("findAll", [CelType.String, CelType.String, CelType.Int], CelType.List(CelType.String), a => Find(a, a[2].Int, List), StandardStrings.PatternCost);
    }

    private static CelValue List(IReadOnlyList<string> found) => CelList.Of([.. found.Select(CelValue.Of)]);

    private static CelValue Find(CelValue[] arguments, long most, Func<IReadOnlyList<string>, CelValue> read)
    {
        var pattern = GoPattern.Compile(arguments[1].Text);
        if (pattern.Problem is { } problem)
            return CelValue.Error("Illegal regex: error parsing regexp: " + problem);
        return pattern.Find(arguments[0].Text, most) is { } found ? read(found) : CelUnknown.Instance;
    }
}
