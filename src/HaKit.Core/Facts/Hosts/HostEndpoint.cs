using System.Globalization;
using System.Net;

namespace HaKit.Facts;

/// <summary>Something that a host listens on.</summary>
/// <param name="Port">Null for what is no TCP port, such as a Unix socket.</param>
/// <param name="IsLoopback">True where only the container's own pod reaches it.</param>
/// <param name="Text">What it is called: <c>http://localhost:5000</c>, <c>port 8080</c>.</param>
internal sealed record HostEndpoint(int? Port, bool IsLoopback, string Text)
{
    public static HostEndpoint OnAnyAddress(int port) => new(port, IsLoopback: false, "port " + Number(port));

    public static HostEndpoint OnLoopback(int port) => new(port, IsLoopback: true, "localhost:" + Number(port));

    /// <summary>Addresses as <c>ASPNETCORE_URLS</c> lists them; null where one of them cannot be told.</summary>
    public static IReadOnlyList<HostEndpoint>? ParseUrls(string urls) => Parse(urls, ParseUrl);

    /// <summary>Ports as <c>ASPNETCORE_HTTP_PORTS</c> lists them; null where one of them is none.</summary>
    public static IReadOnlyList<HostEndpoint>? ParsePorts(string ports) => Parse(ports, text => ParsePort(text) is { } port ? OnAnyAddress(port) : null);

    private static List<HostEndpoint>? Parse(string list, Func<string, HostEndpoint?> read)
    {
        var endpoints = new List<HostEndpoint>();
        foreach (var text in list.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (read(text.Trim()) is not { } endpoint)
                return null;
            endpoints.Add(endpoint);
        }

        return endpoints;
    }

    // As Kestrel reads them: what is neither localhost nor an address is a name for all addresses.
    private static HostEndpoint? ParseUrl(string url)
    {
        var end = url.IndexOf("://", StringComparison.Ordinal);
        var scheme = end < 0 ? "" : url.Substring(0, end).ToLowerInvariant();
        if (scheme is not ("http" or "https"))
            return null;
        var authority = url.Substring(end + 3).TrimEnd('/');
        if (authority.StartsWith("unix:", StringComparison.OrdinalIgnoreCase) || authority.StartsWith("pipe:", StringComparison.OrdinalIgnoreCase))
            return new HostEndpoint(null, IsLoopback: true, url);
        if (authority.IndexOf('/') >= 0)
            return null;
        var colon = authority.LastIndexOf(':') is var at && at > authority.LastIndexOf(']') ? at : -1;
        var host = colon < 0 ? authority : authority.Substring(0, colon);
        var port = colon >= 0 ? ParsePort(authority.Substring(colon + 1)) : scheme == "http" ? 80 : 443;
        if (port is null)
            return null;
        var address = IPAddress.TryParse(host.Trim('[', ']'), out var parsed) ? parsed : null;
        if (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (address is not null && IPAddress.IsLoopback(address)))
            return new HostEndpoint(port, IsLoopback: true, url);
        return address is null || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? OnAnyAddress(port.Value) : null;
    }

    private static int? ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
