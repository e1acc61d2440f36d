namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor ShutdownTimeoutMismatch = new(
        HaKit.Rules.ShutdownTimeoutMismatch,
        "Shutdown timeout and grace period disagree",
        Severity.Warning,
        "Let the grace period be at least the preStop delay and the host's ShutdownTimeout together, and the timeout at least the drain.",
        Aspect.Shutdown,
        RuleNeeds.Source);

    public static readonly RuleDescriptor ProbePathNotMapped = new(
        HaKit.Rules.ProbePathNotMapped,
        "Probe asks a path that the app does not map",
        Severity.Error,
        "Map the health check in the app, or let the probe ask a path that the app maps.",
        Aspect.Probes,
        RuleNeeds.Source);

    public static readonly RuleDescriptor PortNotListened = new(
        HaKit.Rules.PortNotListened,
        "App does not listen on the container's port",
        Severity.Error,
        "Let container, probes and Service name a port that the app listens on.",
        Aspect.Probes,
        RuleNeeds.Source);

    public static readonly RuleDescriptor ListensOnLocalhost = new(
        HaKit.Rules.ListensOnLocalhost,
        "App listens on localhost alone",
        Severity.Error,
        "Listen on all addresses, as ListenAnyIP and http://+:8080 do.",
        Aspect.Probes,
        RuleNeeds.Source);
}
