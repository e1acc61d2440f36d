using System.Globalization;
using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>A semantic version; build metadata does not count in comparisons.</summary>
internal sealed record CelSemver(ulong Major, ulong Minor, ulong Patch, IReadOnlyList<string> PreRelease) : IComparable<CelSemver>
{
    public int CompareTo(CelSemver? other)
    {
        if (other is null)
            return 1;
        var order = Major != other.Major ? Major.CompareTo(other.Major) : Minor != other.Minor ? Minor.CompareTo(other.Minor) : Patch.CompareTo(other.Patch);
        if (order != 0)
            return order;
        if (PreRelease.Count == 0 || other.PreRelease.Count == 0)
            return other.PreRelease.Count.CompareTo(PreRelease.Count);
        for (var i = 0; i < PreRelease.Count && i < other.PreRelease.Count; i++)
        {
            order = Compare(PreRelease[i], other.PreRelease[i]);
            if (order != 0)
                return order;
        }

        return PreRelease.Count.CompareTo(other.PreRelease.Count);
    }

    /// <summary>Reads <c>major.minor.patch-pre+build</c>; null for anything else.</summary>
    public static CelSemver? Parse(string text)
    {
        var build = text.IndexOf('+');
        if (build >= 0 && !text.Substring(build + 1).Split('.').All(part => IsPart(part)))
            return null;
        var rest = build < 0 ? text : text.Substring(0, build);
        var dash = rest.IndexOf('-');
        var pre = dash < 0 ? [] : rest.Substring(dash + 1).Split('.');
        if (!pre.All(part => IsPart(part) && !(part.Length > 1 && part[0] == '0' && Scan.All(part, Scan.IsDigit))))
            return null;
        var numbers = (dash < 0 ? rest : rest.Substring(0, dash)).Split('.');
        if (numbers.Length != 3)
            return null;
        var parsed = new ulong[3];
        for (var i = 0; i < 3; i++)
        {
            if ((numbers[i].Length > 1 && numbers[i][0] == '0') || !ulong.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out parsed[i]))
                return null;
        }

        return new CelSemver(parsed[0], parsed[1], parsed[2], pre);
    }

    private static bool IsPart(string part) => part.Length > 0 && Scan.All(part, c => Scan.IsAlphanumeric(c) || c == '-');

    /// <summary>Numbers come before words and are compared as numbers.</summary>
    private static int Compare(string left, string right)
    {
        var isNumber = ulong.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var isOtherNumber = ulong.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var second);
        return isNumber && isOtherNumber ? first.CompareTo(second) : isNumber ? -1 : isOtherNumber ? 1 : string.CompareOrdinal(left, right);
    }
}
