namespace HaKit.Validation.Formats;

/// <summary>Versions by semver.org: three numbers, dot-separated pre-release identifiers after <c>-</c>, build identifiers after <c>+</c>.</summary>
internal static class SemanticVersion
{
    public static bool IsMatch(string text)
    {
        var plus = text.IndexOf('+');
        if (plus >= 0 && !text.Substring(plus + 1).Split('.').All(IsIdentifier))
            return false;
        var rest = plus < 0 ? text : text.Substring(0, plus);
        var dash = rest.IndexOf('-');
        if (dash >= 0 && !rest.Substring(dash + 1).Split('.').All(part => IsIdentifier(part) && (!Scan.All(part, Scan.IsDigit) || IsNumber(part))))
            return false;
        var numbers = (dash < 0 ? rest : rest.Substring(0, dash)).Split('.');
        return numbers.Length == 3 && numbers.All(IsNumber);
    }

    private static bool IsNumber(string text) => text.Length > 0 && Scan.All(text, Scan.IsDigit) && (text.Length == 1 || text[0] != '0');

    private static bool IsIdentifier(string text) => text.Length > 0 && Scan.All(text, c => Scan.IsAlphanumeric(c) || c == '-');
}
