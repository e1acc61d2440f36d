using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Hosts;

/// <summary>Collects what a host answers GET requests on. Whether a call runs for certain does not matter: what may be mapped may answer.</summary>
internal sealed class RouteReader
{
    private readonly List<RoutePattern> routes = [];
    private bool isUnknown;

    public bool ServesFiles { get; private set; }

    /// <summary>Null where something may answer that is not seen.</summary>
    public IReadOnlyList<RoutePattern>? Routes => isUnknown ? null : routes;

    public void Invalidate() => isUnknown = true;

    /// <summary>Reads a call on an app, a group or a pipeline; false where it may do anything.</summary>
    public bool Read(IInvocationOperation call, SemanticModel model)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "MapHealthChecks":
                Add(call, "pattern", model, isHealthCheck: true);
                return true;
            case "UseHealthChecks":
                Add(call, "path", model, isHealthCheck: true);
                return true;
            case "Map" when method.Parameters is [{ Type.Name: "IApplicationBuilder" }, ..]:
                Add(call, "pathMatch", model, isPrefix: true);
                return true;
            case "MapGet" or "Map" or "MapMethods" or "MapHub" or "MapOpenApi":
                Add(call, "pattern", model, absent: method.Name == "MapOpenApi" ? "/openapi/{documentName}.json" : null);
                return true;
            case "UseStaticFiles" or "UseDefaultFiles" or "UseFileServer" or "MapStaticAssets":
                ServesFiles = true;
                return true;
            case "UseSwagger" or "UseSwaggerUI" when call.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Ordinal == 0):
                routes.Add(new RoutePattern("/swagger", IsPrefix: true));
                return true;
            default:
                return QuietCalls.IsOfApp(method.Name) || QuietCalls.IsConvention(method);
        }
    }

    private void Add(IInvocationOperation call, string parameter, SemanticModel model, bool isHealthCheck = false, bool isPrefix = false, string? absent = null)
    {
        var pattern = call.Argument(parameter);
        if ((pattern is null ? absent : Constants.Text(pattern, model)) is not { } text)
        {
            isUnknown = true;
            return;
        }

        var prefix = call.Arguments.Length > 0 ? Prefix(call.Arguments[0].Value, model, 0) : null;
        routes.Add(new RoutePattern(prefix is { Length: > 0 } ? prefix + "/" + text.TrimStart('/') : text, isHealthCheck, isPrefix, IsSuffix: prefix is null));
    }

    /// <summary>What a group puts before its patterns; null where that is not known.</summary>
    private static string? Prefix(IOperation builder, SemanticModel model, int depth)
    {
        var source = Constants.Follow(builder, model);
        if (depth > 8)
            return null;
        if (source is IInvocationOperation { TargetMethod.Name: "MapGroup", Arguments.Length: > 1 } group)
        {
            return Prefix(group.Arguments[0].Value, model, depth + 1) is { } outer && Constants.Text(group.Argument("prefix"), model) is { } own
                ? outer + "/" + own.Trim('/')
                : null;
        }

        if (source is IInvocationOperation { Arguments.Length: > 0 } convention && QuietCalls.IsConvention(convention.TargetMethod))
            return Prefix(convention.Arguments[0].Value, model, depth + 1);
        var isWhole = source?.Type is { Name: "WebApplication" or "IApplicationBuilder" } || IsParameterOfUseEndpoints(source);
        return isWhole ? "" : null;
    }

    private static bool IsParameterOfUseEndpoints(IOperation? source) =>
        source is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda }
        && lambda.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax().Parent?.Parent?.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax call && Certainty.Name(call) == "UseEndpoints";
}
