namespace HaKit.Validation.Pods;

/// <summary>Liveness, readiness and startup probes.</summary>
internal static class Probes
{
    private static readonly string[] Numbers = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    public static void Check(Errors errors, Cursor container, PodContext pod)
    {
        Once(errors, container["livenessProbe"], pod);
        var readiness = container["readinessProbe"];
        Probe(errors, readiness, pod);
        if (readiness.IntOrNull("terminationGracePeriodSeconds") is { } grace)
            errors.Invalid(readiness["terminationGracePeriodSeconds"], grace, "must not be set for readinessProbes");
        Once(errors, container["startupProbe"], pod);
    }

    /// <summary>Liveness and startup: one success is enough, and nothing else is allowed.</summary>
    private static void Once(Errors errors, Cursor probe, PodContext pod)
    {
        Probe(errors, probe, pod);
        if (probe.Exists && probe.IntOf("successThreshold") != 1)
            errors.Invalid(probe["successThreshold"], probe.IntOf("successThreshold"), "must be 1");
    }

    private static void Probe(Errors errors, Cursor probe, PodContext pod)
    {
        if (!probe.Exists)
            return;
        Handlers.Check(errors, probe, pod);
        foreach (var number in Numbers)
            Common.NonNegative(errors, probe, number);
        if (probe.IntOrNull("terminationGracePeriodSeconds") is { } grace and <= 0)
            errors.Invalid(probe["terminationGracePeriodSeconds"], grace, "must be greater than 0");
    }
}
