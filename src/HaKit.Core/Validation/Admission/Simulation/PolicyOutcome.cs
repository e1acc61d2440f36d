using HaKit.Tree;

namespace HaKit.Validation.Admission.Simulation;

/// <summary>What a binding does with an object that its policy refuses.</summary>
internal enum PolicyAction
{
    /// <summary>The server refuses the object.</summary>
    Deny,

    /// <summary>The server accepts the object and warns its author.</summary>
    Warn,

    /// <summary>The server accepts the object and notes it in its audit log.</summary>
    Audit,

    /// <summary>Whether the policy refuses the object cannot be told from the inputs; the message says what is missing.</summary>
    NotEvaluated,
}

/// <summary>What one policy says to one object under one binding.</summary>
/// <param name="Policy">The ValidatingAdmissionPolicy.</param>
/// <param name="Binding">The binding that makes it act; empty where none was reached.</param>
/// <param name="Action">What follows.</param>
/// <param name="Reason">The policy's reason, as <c>Invalid</c> or <c>Forbidden</c>.</param>
/// <param name="Message">The policy's own message, or what is missing.</param>
/// <param name="Place">Where the expression stands that refused the object.</param>
internal sealed record PolicyOutcome(string Policy, string Binding, PolicyAction Action, string Reason, string Message, Place Place)
{
    /// <summary>The server's sentence.</summary>
    public string ServerMessage => $"ValidatingAdmissionPolicy '{Policy}' with binding '{Binding}' denied request: {Message}";

    /// <summary>What is told of an outcome that does not refuse the object.</summary>
    public string Beside => Action switch
    {
        PolicyAction.Warn => $"ValidatingAdmissionPolicy '{Policy}' with binding '{Binding}' warns: {Message}",
        PolicyAction.Audit => $"ValidatingAdmissionPolicy '{Policy}' with binding '{Binding}' notes in the audit log: {Message}",
        _ => $"ValidatingAdmissionPolicy '{Policy}' with binding '{Binding}' was not evaluated: {Message}",
    };
}
