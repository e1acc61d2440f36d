using System.Globalization;

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
    public static IReadOnlyList<HostEndpoint>? ParseUrls(string urls)
    {
        var endpoints = new List<HostEndpoint>();
        foreach (var url in urls.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ParseUrl(url.Trim()) is not { } endpoint)
                return null;
            endpoints.Add(endpoint);
        }

        return endpoints;
    }

    /// <summary>Ports as <c>ASPNETCORE_HTTP_PORTS</c> lists them; null where one of them is none.</summary>
    public static IReadOnlyList<HostEndpoint>? ParsePorts(string ports)
    {
        var endpoints = new List<HostEndpoint>();
        foreach (var text in ports.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ParsePort(text.Trim()) is not { } port)
                return null;
            endpoints.Add(OnAnyAddress(port));
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
        if (IsLoopbackName(host))
            return new HostEndpoint(port, IsLoopback: true, url);
        var isAnAddress = System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address);
        return isAnAddress && !address!.Equals(System.Net.IPAddress.Any) && !address.Equals(System.Net.IPAddress.IPv6Any) ? null : OnAnyAddress(port.Value);
    }

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    private static int? ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
