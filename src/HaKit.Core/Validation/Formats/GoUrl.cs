using System.Globalization;
using System.Text;

namespace HaKit.Validation.Formats;

/// <summary>A URL as Go's <c>net/url</c> takes it apart.</summary>
/// <param name="Scheme">In lower case; empty where there is none.</param>
/// <param name="Host">With its port.</param>
/// <param name="User">Name and password; null where there is no <c>@</c>.</param>
/// <param name="RawPath">As written.</param>
/// <param name="Query">After <c>?</c>.</param>
/// <param name="Fragment">After <c>#</c>.</param>
internal sealed record GoUrl(string Scheme, string Host, string? User, string RawPath, string Query, string Fragment)
{
    private const string HostCharacters = "-_.~!$&'()*+,;=:[]<>\"";
    private const string UserCharacters = "-._:~!$&'()*+,;=%@";
    private const string PathCharacters = "-_.~$&+,/:;=@";

    /// <summary>The host without its port and brackets.</summary>
    public string HostName
    {
        get
        {
            var end = PortAt(Host);
            var name = end < 0 ? Host : Host.Substring(0, end);
            return name.StartsWith("[", StringComparison.Ordinal) && name.EndsWith("]", StringComparison.Ordinal) ? name.Substring(1, name.Length - 2) : name;
        }
    }

    public string Port => PortAt(Host) is >= 0 and var at ? Host.Substring(at + 1) : "";

    /// <summary>The path with everything escaped that must be.</summary>
    public string EscapedPath
    {
        get
        {
            if (RawPath == "*" || Scan.All(RawPath, c => c == '%' || IsPathCharacter(c) || "[]!'()*".IndexOf(c) >= 0))
                return RawPath;
            var escaped = new StringBuilder();
            foreach (var one in Encoding.UTF8.GetBytes(Unescape(RawPath, plusIsSpace: false)))
                _ = one < 128 && IsPathCharacter((char)one) ? escaped.Append((char)one) : escaped.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
            return escaped.ToString();
        }
    }

    /// <summary>The parameters of the query with all their values.</summary>
    public IReadOnlyList<KeyValuePair<string, List<string>>> Parameters
    {
        get
        {
            var found = new List<KeyValuePair<string, List<string>>>();
            foreach (var pair in Query.Split('&'))
            {
                if (pair.Length == 0 || pair.IndexOf(';') >= 0 || !IsEscaped(pair))
                    continue;
                var (key, value) = Cut(pair, '=');
                var name = Unescape(key, plusIsSpace: true);
                var at = found.FindIndex(one => one.Key == name);
                if (at < 0)
                    found.Add(new(name, [Unescape(value, plusIsSpace: true)]));
                else
                    found[at].Value.Add(Unescape(value, plusIsSpace: true));
            }

            return found;
        }
    }

    /// <summary>Null where the text is no URL; then <paramref name="problem"/> says why.</summary>
    public static GoUrl? Parse(string text, out string problem) => Explain(text, Read(text, isRequest: false), out problem);

    /// <summary>As <see cref="Parse"/> for what a request may ask for: absolute, or a path from the root; a fragment belongs to the path.</summary>
    public static GoUrl? ParseRequest(string text, out string problem) => Explain(text, text.Length == 0 ? (null, "empty url") : Read(text, isRequest: true), out problem);

    private static GoUrl? Explain(string text, (GoUrl? Url, string Problem) read, out string problem)
    {
        problem = read.Problem.Length == 0 ? "" : "parse " + GoText.Quote(text) + ": " + read.Problem;
        return read.Url;
    }

    private static (GoUrl? Url, string Problem) Read(string text, bool isRequest)
    {
        if (!Scan.All(text, c => c is >= ' ' and not '\u007f'))
            return (null, "net/url: invalid control character in URL");
        var (rest, fragment) = isRequest ? (text, "") : Cut(text, '#');
        if (!IsEscaped(fragment))
            return (null, "invalid URL escape");
        if (rest == "*")
            return (new GoUrl("", "", null, "*", "", fragment), "");
        var colon = SchemeEnd(rest);
        if (colon == 0)
            return (null, "missing protocol scheme");
        var scheme = colon < 0 ? "" : rest.Substring(0, colon).ToLowerInvariant();
        (rest, var query) = Cut(colon < 0 ? rest : rest.Substring(colon + 1), '?');
        if (!rest.StartsWith("/", StringComparison.Ordinal))
        {
            if (scheme.Length > 0)
                return (new GoUrl(scheme, "", null, "", query, fragment), "");
            if (isRequest)
                return (null, "invalid URI for request");
            if (Cut(rest, '/').Before.IndexOf(':') >= 0)
                return (null, "first path segment in URL cannot contain colon");
        }

        var (host, user) = ("", (string?)null);
        if (rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || (!isRequest && !rest.StartsWith("///", StringComparison.Ordinal))))
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

        return IsEscaped(rest) ? (new GoUrl(scheme, host, user, rest, query, fragment), "") : (null, "invalid URL escape");
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

    private static int PortAt(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon > host.LastIndexOf(']') ? colon : -1;
    }

    private static bool IsPathCharacter(char c) => Scan.IsAlphanumeric(c) || PathCharacters.IndexOf(c) >= 0;

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

    /// <summary>The text that a well-formed escaped one stands for.</summary>
    private static string Unescape(string text, bool plusIsSpace)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(byte.Parse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
                continue;
            }

            var width = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(plusIsSpace && text[i] == '+' ? " " : text.Substring(i, width)));
            i += width - 1;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static (string Before, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at);
        return index < 0 ? (text, "") : (text.Substring(0, index), text.Substring(index + 1));
    }
}
