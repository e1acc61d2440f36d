namespace HaKit.Validation.Formats;

/// <summary><c>host:port</c> as Go splits it: the last colon parts the two; a host with colons stands in brackets.</summary>
internal static class HostPort
{
    public static bool IsPair(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return false;
        if (text[0] != '[')
            return text.IndexOf(':') == colon && text.IndexOfAny(['[', ']']) < 0;
        var close = text.IndexOf(']');
        return close == colon - 1 && text.IndexOf('[', 1) < 0 && text.IndexOf(']', close + 1) < 0;
    }
}
