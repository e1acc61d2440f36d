namespace HaKit.Cel;

/// <summary>Semantic versions.</summary>
internal static class SemverFunctions
{
    public static void Add(CelLibrary library)
    {
        CelType[] one = [CelOpaque.Semver];
        CelType[] two = [CelOpaque.Semver, CelOpaque.Semver];
        library.Global("semver", [CelType.String], CelOpaque.Semver, a => Read(a[0].Text, false), CelCosts.First);
        library.Global("semver", [CelType.String, CelType.Bool], CelOpaque.Semver, a => Read(a[0].Text, a[1].IsTrue), CelCosts.First);
        library.Global("isSemver", [CelType.String], CelType.Bool, a => CelValue.Of(CelSemver.Parse(a[0].Text) is not null), CelCosts.First);
        library.Global("isSemver", [CelType.String, CelType.Bool], CelType.Bool, a => CelValue.Of(CelSemver.Parse(Normalized(a[0].Text, a[1].IsTrue)) is not null), CelCosts.First);
        library.Method("major", one, CelType.Int, a => CelValue.Of((long)a[0].Held<CelSemver>().Major));
        library.Method("minor", one, CelType.Int, a => CelValue.Of((long)a[0].Held<CelSemver>().Minor));
        library.Method("patch", one, CelType.Int, a => CelValue.Of((long)a[0].Held<CelSemver>().Patch));
        library.Method("isGreaterThan", two, CelType.Bool, a => CelValue.Of(a[0].Held<CelSemver>().CompareTo(a[1].Held<CelSemver>()) > 0));
        library.Method("isLessThan", two, CelType.Bool, a => CelValue.Of(a[0].Held<CelSemver>().CompareTo(a[1].Held<CelSemver>()) < 0));
        library.Method("compareTo", two, CelType.Int, a => CelValue.Of((long)Math.Sign(a[0].Held<CelSemver>().CompareTo(a[1].Held<CelSemver>()))));
    }

    private static CelValue Read(string text, bool normalize) => CelSemver.Parse(Normalized(text, normalize)) is { } version
        ? new CelScalar<CelSemver>(CelOpaque.Semver, version)
        : CelValue.Error("Invalid character(s) found in version " + FormatText.Quote(text));

    /// <summary>Without a leading <c>v</c>, without leading zeros, and with the parts that were left out.</summary>
    private static string Normalized(string text, bool normalize)
    {
        if (!normalize)
            return text;
        var plain = text.StartsWith("v", StringComparison.Ordinal) ? text.Substring(1) : text;
        var end = plain.IndexOfAny(['-', '+']);
        var numbers = (end < 0 ? plain : plain.Substring(0, end)).Split('.').Select(part => part.Length > 1 ? part.TrimStart('0') is { Length: > 0 } rest ? rest : "0" : part).ToList();
        while (numbers.Count < 3)
            numbers.Add("0");
        return string.Join(".", numbers) + (end < 0 ? "" : plain.Substring(end));
    }
}
