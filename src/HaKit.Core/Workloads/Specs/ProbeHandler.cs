namespace HaKit.Workloads;

/// <summary>How a probe asks.</summary>
internal abstract record ProbeHandler
{
    internal sealed record Http(string Path, PortRef Port) : ProbeHandler
    {
        public string Scheme { get; init; } = "HTTP";

        public IReadOnlyList<Pair> Headers { get; init; } = [];
    }

    internal sealed record Tcp(PortRef Port) : ProbeHandler;

    internal sealed record Grpc(int Port, string? Service) : ProbeHandler;

    internal sealed record Exec(IReadOnlyList<string> Command) : ProbeHandler;
}
