namespace HaKit.Validation.Formats;

/// <summary>Port numbers and port names.</summary>
internal static class Ports
{
    public const string NumberRange = "must be between 1 and 65535, inclusive";

    public static bool IsNumber(long port) => port is >= 1 and <= 65535;

    /// <summary>An IANA service name: at most 15 of lower case letters, digits and single inner hyphens, a letter among them.</summary>
    public static IReadOnlyList<string> Name(string value)
    {
        if (IsName(value))
            return Problems.None;
        var problems = new List<string>();
        if (value.Length > 15)
            problems.Add("must be no more than 15 characters");
        if (value.Length == 0 || !Scan.All(value, c => Scan.IsLowerOrDigit(c) || c == '-'))
            problems.Add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        if (Scan.All(value, c => !Scan.IsLower(c)))
            problems.Add("must contain at least one letter (a-z)");
        if (value.IndexOf("--", StringComparison.Ordinal) >= 0)
            problems.Add("must not contain consecutive hyphens");
        if (value.Length > 0 && (value[0] == '-' || value[value.Length - 1] == '-'))
            problems.Add("must not begin or end with a hyphen");
        return problems;
    }

    private static bool IsName(string value)
    {
        var letter = false;
        for (var i = 0; i < value.Length; i++)
        {
            var hyphen = value[i] == '-';
            if (hyphen ? i == 0 || i == value.Length - 1 || value[i - 1] == '-' : !Scan.IsLowerOrDigit(value[i]))
                return false;
            letter |= Scan.IsLower(value[i]);
        }

        return letter && value.Length <= 15;
    }
}
