using HaKit.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HaKit.Analyzers.Hosts;

/// <summary>Finds what code sets <c>HostOptions.ShutdownTimeout</c> to.</summary>
internal sealed class ShutdownReader
{
    private readonly HashSet<double> seconds = [];
    private bool isUnknown;

    public HostSetting<double> Seconds => isUnknown || seconds.Count > 1 ? HostSetting<double>.Unknown : seconds.Count == 1 ? HostSetting<double>.Of(seconds.First()) : default;

    public void Invalidate() => isUnknown = true;

    public void Read(ISimpleAssignmentOperation assignment, SemanticModel model, bool isCertain)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "ShutdownTimeout", ContainingType.Name: "HostOptions" } })
            Add(Constants.Seconds(assignment.Value, model), isCertain);
    }

    /// <summary>Reads a call that sets the timeout, or that may; what its lambda assigns is read by itself.</summary>
    public void Read(IInvocationOperation call, SemanticModel model, bool isCertain)
    {
        var method = call.TargetMethod;
        if (method.Name == "UseShutdownTimeout")
        {
            Add(Constants.Seconds(call.Argument("timeout"), model), isCertain);
        }
        else if (method.Name == "ConfigureHostOptions" || method.TypeArguments.Any(type => type.Name == "HostOptions"))
        {
            var isLambda = method.Name is "Configure" or "PostConfigure" or "ConfigureHostOptions" && call.Arguments.Any(argument => argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation });

            // Reading options changes nothing.
            isUnknown |= !isLambda && HostParts.Of(call) != HostPart.None;
        }
    }

    private void Add(double? value, bool isCertain)
    {
        isUnknown |= value is null || !isCertain;
        if (value is { } known)
            seconds.Add(known);
    }
}
