namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor ReadinessProbeMissing = new(
        HaKit.Rules.ReadinessProbeMissing,
        "No readiness probe",
        Severity.Warning,
        "Give the container a readinessProbe.",
        Aspect.Probes);

    public static readonly RuleDescriptor LivenessProbeMissing = new(
        HaKit.Rules.LivenessProbeMissing,
        "No liveness probe",
        Severity.Info,
        "Give the container a livenessProbe that fails only when a restart helps.",
        Aspect.Probes,
        RuleNeeds.SwitchedOn);

    public static readonly RuleDescriptor LivenessEqualsReadiness = new(
        HaKit.Rules.LivenessEqualsReadiness,
        "Liveness probe acts before readiness does",
        Severity.Warning,
        "Let the liveness probe tolerate more failures than the readiness probe, or ask something else.",
        Aspect.Probes);

    public static readonly RuleDescriptor ProbePortUndeclared = new(
        HaKit.Rules.ProbePortUndeclared,
        "Probe's port is not declared",
        Severity.Error,
        "Use the name of a port that the container declares, or the port's number.",
        Aspect.Probes);

    public static readonly RuleDescriptor NoGracefulShutdown = new(
        HaKit.Rules.NoGracefulShutdown,
        "Requests fail while a pod shuts down",
        Severity.Warning,
        "Add a preStop sleep of at least 5 seconds, or declare the application's own drain with the annotation hakit.dev/drain-seconds.",
        Aspect.Shutdown);

    public static readonly RuleDescriptor SlowStartKilled = new(
        HaKit.Rules.SlowStartKilled,
        "Slow start is killed by the liveness probe",
        Severity.Warning,
        "Add a startupProbe that allows for the slowest start.",
        Aspect.Probes);

    public static readonly RuleDescriptor PreStopExceedsGrace = new(
        HaKit.Rules.PreStopExceedsGrace,
        "Grace period does not cover the shutdown",
        Severity.Warning,
        "Set terminationGracePeriodSeconds to more than the preStop delay and the drain time together.",
        Aspect.Shutdown);

    public static readonly RuleDescriptor NoGracePeriod = new(
        HaKit.Rules.NoGracePeriod,
        "Pods are killed at once",
        Severity.Error,
        "Set terminationGracePeriodSeconds to at least 30.",
        Aspect.Shutdown);

    public static readonly RuleDescriptor GraceBeyondAutoscaler = new(
        HaKit.Rules.GraceBeyondAutoscaler,
        "Grace period is longer than the node autoscaler waits",
        Severity.Info,
        "Set terminationGracePeriodSeconds to 600 or less.",
        Aspect.Shutdown,
        RuleNeeds.Declaration);

    public static readonly RuleDescriptor ProbeTooEager = new(
        HaKit.Rules.ProbeTooEager,
        "Probe restarts pods on a short stall",
        Severity.Warning,
        "Allow at least 3 failures and 10 seconds, and a timeout not above the period.",
        Aspect.Probes);

    public static readonly RuleDescriptor ProbeInvalid = new(
        HaKit.Rules.ProbeInvalid,
        "Probe is not valid",
        Severity.Error,
        "Correct the probe as the message says.",
        Aspect.Probes);

    public static readonly RuleDescriptor SidecarWithoutStartupProbe = new(
        HaKit.Rules.SidecarWithoutStartupProbe,
        "Containers start before their sidecar is ready",
        Severity.Info,
        "Give the sidecar a startupProbe.",
        Aspect.Probes);

    public static readonly RuleDescriptor CommandNotInImage = new(
        HaKit.Rules.CommandNotInImage,
        "Hook or probe runs a command that its image does not have",
        Severity.Warning,
        "Use the sleep action of preStop and probes over the network, or an image with a shell.",
        Aspect.Shutdown);
}
