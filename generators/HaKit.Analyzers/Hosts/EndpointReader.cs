using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Hosts;

/// <summary>Collects what code makes a host listen on. Kestrel's own endpoints overrule <c>Run(url)</c>, that <c>Urls</c>, and those <c>UseUrls</c>.</summary>
internal sealed class EndpointReader
{
    private readonly List<IReadOnlyList<HostEndpoint>> kestrel = [];
    private readonly List<IReadOnlyList<HostEndpoint>> added = [];
    private readonly List<IReadOnlyList<HostEndpoint>> used = [];
    private readonly List<IReadOnlyList<HostEndpoint>> runs = [];
    private bool isUnknown;

    /// <summary>None where code leaves it to settings; null where it cannot be told.</summary>
    public IReadOnlyList<HostEndpoint>? Endpoints
    {
        get
        {
            if (isUnknown)
                return null;
            if (kestrel.Count > 0)
                return [.. kestrel.SelectMany(endpoints => endpoints)];
            if (runs.Exists(endpoints => endpoints.Count > 0))
                return runs.Count == 1 ? runs[0] : null;
            if (added.Count > 0)
                return [.. added.SelectMany(endpoints => endpoints)];
            return used.Count switch
            {
                0 => [],
                1 => used[0],
                _ => null,
            };
        }
    }

    public void Invalidate() => isUnknown = true;

    /// <summary>Reads a call that sets addresses, one that runs for certain or may not; false where it does something else.</summary>
    public bool Read(IInvocationOperation call, SemanticModel model, bool isCertain)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Run" or "RunAsync" when method.ContainingType.Name == "WebApplication":
                // Where the host runs is not asked: it runs once.
                Add(runs, call.Argument("url") is { } url ? Urls(url, model) : [], isCertain: true);
                return true;
            case "RunAsync" or "StartAsync" or "Start" or "Run" or "WaitForShutdownAsync" or "WaitForShutdown" or "StopAsync" or "DisposeAsync" or "CreateScope" or "Build"
                when method.ContainingType.Name is "HostingAbstractionsHostExtensions" or "WebApplication" or "IHost" or "IHostBuilder" or "WebApplicationBuilder":
                return true;
            case "Add" when call.Instance is IPropertyReferenceOperation { Property: { Name: "Urls", ContainingType.Name: "WebApplication" } }:
                Add(added, Urls(call.Arguments[0].Value, model), isCertain);
                return true;
            case "UseUrls":
                Add(used, UseUrls(call, model), isCertain);
                return true;
            case "UseSetting" when Constants.Text(call.Argument("key"), model)?.ToLowerInvariant() == "urls":
                Add(used, Urls(call.Argument("value"), model), isCertain);
                return true;
            case "UseHttpSys" or "UseServer" or "ListenHandle" or "PreferHostingUrls":
                isUnknown = true;
                return true;
            case "Configure" when HostParts.Of(call.Instance?.Type) == HostPart.Kestrel:
                isUnknown = true;
                return true;
            case "Configure" or "PostConfigure" or "AddOptions" when method.TypeArguments.Any(type => type.Name == "KestrelServerOptions"):
                // What a lambda does is read by itself.
                isUnknown |= !call.Arguments.Any(argument => argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation });
                return true;
            default:
                if (HostParts.Of(call.Instance?.Type) != HostPart.Kestrel || !method.Name.StartsWith("Listen", StringComparison.Ordinal))
                    return false;
                Add(kestrel, Listen(call, model), isCertain);
                return true;
        }
    }

    private void Add(List<IReadOnlyList<HostEndpoint>> to, IReadOnlyList<HostEndpoint>? endpoints, bool isCertain)
    {
        isUnknown |= endpoints is null || !isCertain;
        to.Add(endpoints ?? []);
    }

    private static IReadOnlyList<HostEndpoint>? Urls(IOperation? value, SemanticModel model) =>
        Constants.Text(value, model) is { } urls ? HostEndpoint.ParseUrls(urls) : null;

    private static IReadOnlyList<HostEndpoint>? UseUrls(IInvocationOperation call, SemanticModel model)
    {
        if (call.Argument("urls") is not IArrayCreationOperation { Initializer.ElementValues: var values })
            return null;
        var texts = values.Select(value => Constants.Text(value, model)).ToList();
        return texts.Contains(null) ? null : HostEndpoint.ParseUrls(string.Join(";", texts));
    }

    private static IReadOnlyList<HostEndpoint>? Listen(IInvocationOperation call, SemanticModel model)
    {
        if (call.TargetMethod.Name is "ListenUnixSocket" or "ListenNamedPipe")
            return [new HostEndpoint(null, IsLoopback: true, "a socket")];
        if (Constants.Number(call.Argument("port"), model) is not { } port)
            return null;
        return call.TargetMethod.Name switch
        {
            "ListenAnyIP" => [HostEndpoint.OnAnyAddress(port)],
            "ListenLocalhost" => [HostEndpoint.OnLoopback(port)],
            "Listen" => (Constants.Follow(call.Argument("address"), model) as IFieldReferenceOperation)?.Field.Name switch
            {
                "Any" or "IPv6Any" => [HostEndpoint.OnAnyAddress(port)],
                "Loopback" or "IPv6Loopback" => [HostEndpoint.OnLoopback(port)],
                _ => null,
            },
            _ => null,
        };
    }
}
