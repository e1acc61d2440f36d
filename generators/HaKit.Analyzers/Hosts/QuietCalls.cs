using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Hosts;

/// <summary>Calls that are known to leave alone what is asked about here: routes, addresses and the shutdown timeout.</summary>
internal static class QuietCalls
{
    // Middleware that answers no path by itself, or only with redirects and refusals; endpoints that answer no GET.
    private static readonly HashSet<string> OfApps = new(StringComparer.Ordinal)
    {
        "UseRouting", "UseEndpoints", "UseHttpsRedirection", "UseHsts", "UseAuthentication", "UseAuthorization", "UseAntiforgery", "UseCors", "UseCookiePolicy", "UseSession",
        "UseExceptionHandler", "UseDeveloperExceptionPage", "UseStatusCodePages", "UseForwardedHeaders", "UseCertificateForwarding", "UseHostFiltering", "UseHttpMethodOverride",
        "UseResponseCompression", "UseRequestDecompression", "UseResponseCaching", "UseOutputCache", "UseRateLimiter", "UseRequestTimeouts", "UseRequestLocalization",
        "UseHttpLogging", "UseW3CLogging", "UseSerilogRequestLogging", "UseHttpMetrics", "UseWebSockets", "UseHeaderPropagation",
        "MapGroup", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapGrpcService", "MapGrpcReflectionService",
    };

    // Libraries whose registrations add neither routes nor addresses, and leave the host's options alone.
    private static readonly string[] Libraries =
    [
        "Serilog", "OpenTelemetry", "Npgsql", "AutoMapper", "MediatR", "FluentValidation", "Swashbuckle", "NSwag", "MassTransit", "Polly", "Scrutor", "StackExchange",
        "AspNetCore.HealthChecks", "HealthChecks", "AWSSDK", "Azure", "Google", "Dapper", "MongoDB", "RabbitMQ", "Confluent", "Refit", "Asp.Versioning", "Quartz", "Hangfire",
    ];

    public static bool IsOfApp(string method) => OfApps.Contains(method);

    /// <summary>Conventions such as <c>RequireAuthorization</c>, which group builders take as endpoints do.</summary>
    public static bool IsConvention(IMethodSymbol method) =>
        method.OriginalDefinition.Parameters is [{ Type: ITypeParameterSymbol builder }, ..]
        && builder.ConstraintTypes.Any(type => type.Name == "IEndpointConventionBuilder");

    public static bool IsOfKnownLibrary(IMethodSymbol method) => HostParts.IsOfMicrosoft(method)
        || (method.ContainingAssembly is { Name: var assembly } && Libraries.Any(library => assembly == library || assembly.StartsWith(library + ".", StringComparison.Ordinal)));
}
