namespace HaKit.Facts;

/// <summary>
/// What the source of an ASP.NET Core host says about itself, read by the compiler. Null, or a setting that is not known, means that it cannot be
/// told; nothing is reported on the ground of it.
/// </summary>
/// <param name="Name">The assembly's or project's name.</param>
internal sealed record HostFacts(string Name)
{
    /// <summary><c>HostOptions.ShutdownTimeout</c>, in seconds, where code sets it.</summary>
    public HostSetting<double> ShutdownSeconds { get; init; }

    /// <summary>What the host answers GET requests on; null where something may answer that is not seen.</summary>
    public IReadOnlyList<RoutePattern>? Routes { get; init; }

    /// <summary>True where files are served: paths that look like one may be answered.</summary>
    public bool ServesFiles { get; init; }

    /// <summary>What code binds; none where that is left to settings, null where it cannot be told.</summary>
    public IReadOnlyList<HostEndpoint>? Endpoints { get; init; }

    /// <summary>True where settings come from more places than the environment and the command line.</summary>
    public bool HasMoreSettings { get; init; }

    /// <summary>The numbers that stand in the source: something else may listen on a port that is one of them.</summary>
    public IReadOnlyCollection<int> Numbers { get; init; } = [];
}

/// <summary>What code says of one setting: by default nothing.</summary>
/// <param name="IsUnknown">True where code sets it, or may set it, to something that cannot be told.</param>
/// <param name="Value">What code sets it to; null where it does not.</param>
internal readonly record struct HostSetting<T>(bool IsUnknown, T? Value)
    where T : struct
{
    public static HostSetting<T> Unknown { get; } = new(true, null);

    public static HostSetting<T> Of(T value) => new(false, value);
}
