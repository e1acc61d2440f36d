using System.Globalization;

namespace HaKit.Facts;

/// <summary>What a host ends up with in a container: what its code says, else what its environment says, else what ASP.NET Core does by itself.</summary>
internal static class HostSettings
{
    /// <summary>The generic host's own, since .NET 6.</summary>
    public const double DefaultShutdownSeconds = 30;

    /// <summary>Seconds from SIGTERM until the host aborts what still runs; nothing where that cannot be told.</summary>
    public static double? ShutdownSeconds(HostFacts host, ContainerFacts container, out bool isDefault)
    {
        isDefault = false;
        if (host.ShutdownSeconds.IsUnknown || host.ShutdownSeconds.Value is not null)
            return host.ShutdownSeconds.Value;
        if (host.HasMoreSettings)
            return null;
        var given = new ContainerEnvironment(container).OneOf("DOTNET_SHUTDOWNTIMEOUTSECONDS", "ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "SHUTDOWNTIMEOUTSECONDS");
        isDefault = given is { Length: 0 };
        return isDefault ? DefaultShutdownSeconds
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds
            : null;
    }

    /// <summary>What the host listens on; nothing where that cannot be told, as when code and manifest leave it to the image.</summary>
    public static IReadOnlyList<HostEndpoint>? Listening(HostFacts host, ContainerFacts container)
    {
        var environment = new ContainerEnvironment(container);
        if (host.Endpoints is null || host.HasMoreSettings || environment.MayHoldMore)
            return null;
        if (environment.Names.Any(name => name.IndexOf("Kestrel__", StringComparison.OrdinalIgnoreCase) >= 0))
            return null;
        if (host.Endpoints.Count > 0)
            return host.Endpoints;
        if (environment.OneOf("ASPNETCORE_URLS", "DOTNET_URLS", "URLS") is not { } urls)
            return null;
        if (urls.Length > 0)
            return HostEndpoint.ParseUrls(urls);
        var http = environment.OneOf("ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS", "HTTP_PORTS");
        var https = environment.OneOf("ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTPS_PORTS", "HTTPS_PORTS");
        return http is { Length: > 0 } && https is not null ? HostEndpoint.ParsePorts(http + ";" + https) : null;
    }
}
