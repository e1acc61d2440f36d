namespace HaKit.Yaml;

/// <summary>
/// The order in which kubectl prints keys: natural, so that <c>item2</c> comes before <c>item10</c>; letters behind everything else, by code
/// unit. Also compiled into the generator, which lays down the order of the models' fields with it.
/// </summary>
internal static class KeyOrder
{
    /// <summary>The fields an object begins with; the others follow in natural order.</summary>
    private static readonly string[] Leading = ["apiVersion", "kind", "metadata", "spec"];

    public static int Compare(string left, string right)
    {
        var i = 0;
        var j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (IsDigit(left[i]) && IsDigit(right[j]))
            {
                var order = CompareNumbers(left, ref i, right, ref j);
                if (order != 0)
                    return order;
                continue;
            }

            if (left[i] != right[j])
                return Rank(left[i]) != Rank(right[j]) ? Rank(left[i]) - Rank(right[j]) : left[i] - right[j];
            i++;
            j++;
        }

        return (left.Length - i) - (right.Length - j);
    }

    /// <summary>The order of the fields of a whole object, from <c>apiVersion</c> on.</summary>
    public static int CompareObjectFields(string left, string right)
    {
        var order = LeadingRank(left) - LeadingRank(right);
        return order != 0 ? order : Compare(left, right);
    }

    private static int LeadingRank(string key)
    {
        var rank = Array.IndexOf(Leading, key);
        return rank < 0 ? Leading.Length : rank;
    }

    /// <summary>By value, and among equal values the one with fewer leading zeros first.</summary>
    private static int CompareNumbers(string left, ref int i, string right, ref int j)
    {
        var (startI, startJ) = (i, j);
        var (from, to) = Run(left, ref i);
        var (otherFrom, otherTo) = Run(right, ref j);
        var order = (to - from) - (otherTo - otherFrom);
        if (order == 0)
            order = string.CompareOrdinal(left, from, right, otherFrom, to - from);
        return order != 0 ? order : (i - startI) - (j - startJ);
    }

    private static (int From, int To) Run(string text, ref int at)
    {
        while (at < text.Length && text[at] == '0')
            at++;
        var from = at;
        while (at < text.Length && IsDigit(text[at]))
            at++;
        return (from, at);
    }

    private static int Rank(char c) => char.IsLetter(c) ? 2 : IsDigit(c) ? 1 : 0;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
