using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Hosts;

/// <summary>What of a host a value can change.</summary>
[Flags]
internal enum HostPart
{
    None = 0,

    /// <summary>Routes and middleware.</summary>
    App = 1,

    Services = 2,

    /// <summary>Everything, as a builder can.</summary>
    Builder = 4,

    Kestrel = 8,

    Settings = 16,
}

/// <summary>Knows the types through which code shapes an ASP.NET Core host.</summary>
internal static class HostParts
{
    public static HostPart Of(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Array })
            return HostPart.None;
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.Aggregate(HostPart.None, (known, constraint) => known | Of(constraint));
        var parts = OfName(type);
        for (var parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
            parts |= OfName(parent);
        foreach (var contract in type.AllInterfaces)
            parts |= OfName(contract);
        return parts;
    }

    /// <summary>What a call can change through its receiver and its arguments.</summary>
    public static HostPart Of(Microsoft.CodeAnalysis.Operations.IInvocationOperation call)
    {
        var parts = Of(call.Instance?.Type);
        foreach (var argument in call.Arguments)
            parts |= Of(argument.Parameter?.Type);
        return parts;
    }

    public static bool IsOfMicrosoft(ISymbol symbol) => Begins(symbol.ContainingAssembly?.Name, "Microsoft.") || Begins(symbol.ContainingAssembly?.Name, "System.");

    private static HostPart OfName(ITypeSymbol type) => type.Name switch
    {
        "IApplicationBuilder" or "IEndpointRouteBuilder" when IsOfMicrosoft(type) => HostPart.App,
        "IServiceCollection" when IsOfMicrosoft(type) => HostPart.Services,
        "IHostBuilder" or "IWebHostBuilder" or "IHostApplicationBuilder" or "WebApplicationBuilder" when IsOfMicrosoft(type) => HostPart.Builder,
        "KestrelServerOptions" when IsOfMicrosoft(type) => HostPart.Kestrel,
        "IConfigurationBuilder" when IsOfMicrosoft(type) => HostPart.Settings,
        _ => HostPart.None,
    };

    private static bool Begins(string? name, string prefix) => name is not null && name.StartsWith(prefix, StringComparison.Ordinal);
}
