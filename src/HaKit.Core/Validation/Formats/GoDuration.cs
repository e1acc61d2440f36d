namespace HaKit.Validation.Formats;

/// <summary>Go's durations: <c>1h30m</c>, <c>-1.5s</c>, <c>0</c>.</summary>
internal static class GoDuration
{
    private static readonly string[] Units = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"];

    public static bool IsValid(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text.Substring(at) == "0")
            return true;
        if (at == text.Length)
            return false;
        while (at < text.Length)
        {
            var digits = at;
            while (at < text.Length && Scan.IsDigit(text[at]))
                at++;
            var count = at - digits;
            if (at < text.Length && text[at] == '.')
            {
                digits = ++at;
                while (at < text.Length && Scan.IsDigit(text[at]))
                    at++;
                count += at - digits;
            }

            var unit = at;
            while (at < text.Length && text[at] != '.' && !Scan.IsDigit(text[at]))
                at++;
            if (count == 0 || Array.IndexOf(Units, text.Substring(unit, at - unit)) < 0)
                return false;
        }

        return true;
    }
}
