using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Hosts;

/// <summary>
/// Reads the one ASP.NET Core host of a program. It does not follow the program's flow: every call that can shape a host is looked at by itself, and a
/// call that is not known to leave something alone makes it unknown.
/// </summary>
internal sealed class HostReader
{
    private readonly Certainty certainty = new();
    private readonly RouteReader routes = new();
    private readonly EndpointReader endpoints = new();
    private readonly ShutdownReader shutdown = new();
    private readonly List<(IInvocationOperation Call, SemanticModel Model)> calls = [];
    private readonly List<(ISimpleAssignmentOperation Assignment, SemanticModel Model)> assignments = [];
    private int starts;
    private bool hasMoreSettings;

    /// <summary>Null where the program starts no host, or several.</summary>
    public static HostFacts? Read(Compilation compilation, CancellationToken cancellation)
    {
        if (!compilation.ReferencedAssemblyNames.Any(reference => reference.Name == "Microsoft.AspNetCore"))
            return null;
        var source = HostSource.Of(compilation, cancellation);
        if (!source.StartsHost)
            return null;
        var reader = new HostReader();
        foreach (var tree in source.Trees)
        {
            cancellation.ThrowIfCancellationRequested();
#pragma warning disable RS1030 // The host may lie in any file, or in another project.
            reader.Read(tree.GetRoot(cancellation), compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
        }

        return reader.Finish() ? reader.Facts(compilation.AssemblyName ?? "", source.Numbers) : null;
    }

    private HostFacts Facts(string name, IReadOnlyCollection<int> numbers) => new(name)
    {
        ShutdownSeconds = shutdown.Seconds,
        Routes = routes.Routes,
        ServesFiles = routes.ServesFiles,
        Endpoints = endpoints.Endpoints,
        HasMoreSettings = hasMoreSettings,
        Numbers = numbers,
    };

    private void Read(SyntaxNode root, SemanticModel model)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax syntax:
                    Read(syntax, model);
                    break;
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } when IsConfiguration(model.GetTypeInfo(element.Expression).Type):
                    hasMoreSettings = true;
                    break;
                case AssignmentExpressionSyntax syntax when syntax.Left.ToString().EndsWith("ShutdownTimeout", StringComparison.Ordinal)
                    && model.GetOperation(syntax) is ISimpleAssignmentOperation assignment:
                    assignments.Add((assignment, model));
                    break;
            }
        }
    }

    private void Read(InvocationExpressionSyntax syntax, SemanticModel model)
    {
        if (model.GetOperation(syntax) is not IInvocationOperation call)
        {
            // A call that does not resolve, of a library that is not at hand.
            var isOnHost = syntax.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && HostParts.Of(model.GetTypeInfo(receiver).Type) != HostPart.None;
            var takesHost = syntax.ArgumentList.Arguments.Any(argument => HostParts.Of(model.GetTypeInfo(argument.Expression).Type) is not (HostPart.None or HostPart.Settings));
            if ((isOnHost || takesHost) && !QuietCalls.IsOfApp(Certainty.Name(syntax)))
                LoseAll();
            return;
        }

        if (IsSource(call.TargetMethod))
            certainty.Add(syntax, model, call.TargetMethod);
        else
            calls.Add((call, model));
        if (call.TargetMethod is { Name: "UseStartup", TypeArguments: [var startup] } && startup.Locations.Any(location => location.IsInSource))
            certainty.AddStartup(startup);
    }

    private bool Finish()
    {
        foreach (var (call, model) in calls)
            Read(call, model);
        foreach (var (assignment, model) in assignments)
            shutdown.Read(assignment, model, certainty.IsCertain(assignment.Syntax, model));
        return starts == 1;
    }

    private void Read(IInvocationOperation call, SemanticModel model)
    {
        var method = call.TargetMethod;
        starts += IsStart(method) ? 1 : 0;
        if (method.Name == "SetEnvironmentVariable")
            hasMoreSettings = true;
        var parts = HostParts.Of(call);
        if (parts == HostPart.None && call.Instance is not IPropertyReferenceOperation { Property.Name: "Urls" })
            return;
        var isCertain = certainty.IsCertain(call.Syntax, model);
        shutdown.Read(call, model, isCertain);
        if (endpoints.Read(call, model, isCertain) || ReadSettings(call, model))
            return;
        var isKnown = (parts & HostPart.App) != 0
            ? routes.Read(call, model)
            : QuietCalls.IsOfKnownLibrary(method) && method is not { Name: "UseStartup", TypeArguments.IsEmpty: true } && !method.TypeArguments.Any(type => type.Name == "IStartupFilter");
        if (isKnown)
            return;
        routes.Invalidate();
        if (!QuietCalls.IsOfKnownLibrary(method))
            LoseAll();
    }

    /// <summary>Settings from other places than the environment and the command line.</summary>
    private bool ReadSettings(IInvocationOperation call, SemanticModel model)
    {
        var method = call.TargetMethod;
        var isSource = method.Name == "UseConfiguration"
            || (method.Name.StartsWith("Add", StringComparison.Ordinal) && HostParts.Of(method.ReturnType) == HostPart.Settings && !IsUsualSource(call, model));
        var isSetting = method.Name == "UseSetting" && Constants.Text(call.Argument("key"), model)?.ToLowerInvariant() is null or "shutdowntimeoutseconds" or "http_ports" or "https_ports";
        hasMoreSettings |= isSource || isSetting;
        return isSource || isSetting;
    }

    /// <summary>The places that the environment and the command line are read from anyway, and files that the build hands over.</summary>
    private static bool IsUsualSource(IInvocationOperation call, SemanticModel model) => call.TargetMethod.Name switch
    {
        "AddEnvironmentVariables" => call.Arguments.Length == 1,
        "AddCommandLine" or "AddUserSecrets" => true,
        "AddJsonFile" => Constants.Text(call.Argument("path"), model)?.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) == true,
        _ => false,
    };

    private void LoseAll()
    {
        routes.Invalidate();
        endpoints.Invalidate();
        shutdown.Invalidate();
    }

    private static bool IsStart(IMethodSymbol method) => method.Name switch
    {
        "CreateBuilder" or "CreateSlimBuilder" or "Create" => method.ContainingType is { Name: "WebApplication" } or { Name: "WebHost" },
        "CreateDefaultBuilder" => method.ContainingType.Name == "WebHost",
        "ConfigureWebHostDefaults" or "ConfigureWebHost" or "ConfigureSlimWebHost" => HostParts.IsOfMicrosoft(method),
        _ => false,
    };

    private static bool IsConfiguration(ITypeSymbol? type) => type is not null && (type.Name == "IConfiguration" || type.AllInterfaces.Any(contract => contract.Name == "IConfiguration"));

    private static bool IsSource(IMethodSymbol method) => method.MethodKind != MethodKind.DelegateInvoke && method.Locations.Any(location => location.IsInSource);
}
