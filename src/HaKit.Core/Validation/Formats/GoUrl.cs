namespace HaKit.Validation.Formats;

/// <summary>A URL as Go's <c>net/url</c> takes it apart.</summary>
/// <param name="Scheme">In lower case; empty where there is none.</param>
/// <param name="Host">With its port.</param>
/// <param name="User">Name and password; null where there is no <c>@</c>.</param>
/// <param name="Query">After <c>?</c>.</param>
/// <param name="Fragment">After <c>#</c>.</param>
internal sealed record GoUrl(string Scheme, string Host, string? User, string Query, string Fragment)
{
    private const string HostCharacters = "-_.~!$&'()*+,;=:[]<>\"";
    private const string UserCharacters = "-._:~!$&'()*+,;=%@";

    /// <summary>Null where the text is no URL; then <paramref name="problem"/> says why.</summary>
    public static GoUrl? Parse(string text, out string problem)
    {
        var (url, why) = Read(text);
        problem = why.Length == 0 ? "" : "parse " + GoText.Quote(text) + ": " + why;
        return url;
    }

    private static (GoUrl? Url, string Problem) Read(string text)
    {
        if (!Scan.All(text, c => c is >= ' ' and not '\u007f'))
            return (null, "net/url: invalid control character in URL");
        var (rest, fragment) = Cut(text, '#');
        if (!IsEscaped(fragment))
            return (null, "invalid URL escape");
        if (rest == "*")
            return (new GoUrl("", "", null, "", fragment), "");
        var colon = SchemeEnd(rest);
        if (colon == 0)
            return (null, "missing protocol scheme");
        var scheme = colon < 0 ? "" : rest.Substring(0, colon).ToLowerInvariant();
        (rest, var query) = Cut(colon < 0 ? rest : rest.Substring(colon + 1), '?');
        if (!rest.StartsWith("/", StringComparison.Ordinal))
        {
            if (scheme.Length > 0)
                return (new GoUrl(scheme, "", null, query, fragment), "");
            if (Cut(rest, '/').Before.IndexOf(':') >= 0)
                return (null, "first path segment in URL cannot contain colon");
        }

        var (host, user) = ("", (string?)null);
        if (rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || !rest.StartsWith("///", StringComparison.Ordinal)))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = slash < 0 ? rest.Substring(2) : rest.Substring(2, slash - 2);
            rest = slash < 0 ? "" : rest.Substring(slash);
            var at = authority.LastIndexOf('@');
            host = authority.Substring(at + 1);
            user = at < 0 ? null : authority.Substring(0, at);
            if (HostProblem(host) is { } wrong)
                return (null, wrong);
            if (user is not null && (!Scan.All(user, c => Scan.IsAlphanumeric(c) || UserCharacters.IndexOf(c) >= 0) || !IsEscaped(user)))
                return (null, "net/url: invalid userinfo");
        }

        return IsEscaped(rest) ? (new GoUrl(scheme, host, user, query, fragment), "") : (null, "invalid URL escape");
    }

    /// <summary>Where the scheme's colon stands; -1 where there is no scheme.</summary>
    private static int SchemeEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
                return i;
            if (!Scan.IsLetter(text[i]) && (i == 0 || !(Scan.IsDigit(text[i]) || text[i] is '+' or '-' or '.')))
                return -1;
        }

        return -1;
    }

    private static string? HostProblem(string host)
    {
        var port = host.LastIndexOf(':');
        if (host.StartsWith("[", StringComparison.Ordinal))
        {
            var close = host.LastIndexOf(']');
            if (close < 0)
                return "missing ']' in host";
            port = close + 1 < host.Length ? close + 1 : -1;
        }
        else if (host.IndexOf(':') != port)
        {
            return "invalid character \":\" in host name";
        }

        if (port >= 0 && (host[port] != ':' || !Scan.All(host.Substring(port + 1), Scan.IsDigit)))
            return "invalid port " + GoText.Quote(host.Substring(port)) + " after host";
        foreach (var c in host)
        {
            if (c < '\u0080' && c != '%' && !Scan.IsAlphanumeric(c) && HostCharacters.IndexOf(c) < 0)
                return "invalid character " + GoText.Quote(c.ToString()) + " in host name";
        }

        return IsEscaped(host) ? null : "invalid URL escape";
    }

    /// <summary>True where two hexadecimal digits follow every percent sign.</summary>
    private static bool IsEscaped(string text)
    {
        for (var i = text.IndexOf('%'); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !IsHex(text[i + 1]) || !IsHex(text[i + 2]))
                return false;
        }

        return true;
    }

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static (string Before, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at);
        return index < 0 ? (text, "") : (text.Substring(0, index), text.Substring(index + 1));
    }
}
