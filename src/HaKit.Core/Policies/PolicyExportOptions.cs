namespace HaKit;

/// <summary>How policies are exported. The defaults follow each rule's severity and leave <c>kube-system</c> alone.</summary>
public sealed record PolicyExportOptions
{
    /// <summary>
    /// What every policy does. Where it is null, a rule's severity decides: an error denies, a warning warns, information goes to the audit log; what assumes
    /// a Service that the server does not see never denies.
    /// </summary>
    public PolicyEnforcement? Action { get; init; }

    /// <summary>Labels that a namespace must have for the policies to apply in it. None: all namespaces.</summary>
    public IReadOnlyDictionary<string, string> NamespaceLabels { get; init; } = new Dictionary<string, string>();

    /// <summary>Namespaces in which no policy applies. Default <c>kube-system</c>.</summary>
    public IReadOnlyList<string> ExcludedNamespaces { get; init; } = ["kube-system"];
}
