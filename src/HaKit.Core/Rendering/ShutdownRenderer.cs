using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>The preStop hook and the grace period. The grace period's clock runs during the hook, so it is drain and stop together.</summary>
internal static class ShutdownRenderer
{
    public static Node? GracePeriod(WorkloadSpec spec) => spec.Shutdown.Drain is { } drain
        ? ScalarNode.Integer(drain.Value.DrainSeconds + drain.Value.StopSeconds, drain.Place)
        : null;

    public static MapNode? Lifecycle(RenderScope scope)
    {
        var shutdown = scope.Spec.Shutdown;
        var drain = shutdown.Drain is { Value.DrainSeconds: > 0 } given ? given : (Sourced<DrainSpec>?)null;
        return Lifecycle(scope.Spec.Main.AfterStart, PreStop(scope, drain, shutdown.StopCommand));
    }

    /// <summary>The hooks of a sidecar.</summary>
    public static MapNode? Lifecycle(ContainerSpec container) =>
        Lifecycle(container.AfterStart, container.BeforeStop is { } stop ? Exec(stop.Value, stop.Place) : null);

    private static MapNode? Lifecycle(Sourced<IReadOnlyList<string>>? afterStart, MapNode? preStop) => (preStop?.Place ?? afterStart?.Place) is { } place
        ? new MapBuilder(place)
            .Add("postStart", afterStart is { } start ? Exec(start.Value, start.Place) : null)
            .Add("preStop", preStop)
            .Build()
        : null;

    private static MapNode? PreStop(RenderScope scope, Sourced<DrainSpec>? drain, Sourced<IReadOnlyList<string>>? command)
    {
        if (command is { } stop)
        {
            if (drain is not { } first)
                return Exec(stop.Value, stop.Place);
            ReportMissingShell(scope, stop.Place);
            // "$@" hands the command's words on as they are: nothing in them needs quoting.
            return Exec(["/bin/sh", "-c", $"sleep {Check.Text(first.Value.DrainSeconds)}; exec \"$@\"", "sh", .. stop.Value], stop.Place);
        }

        if (drain is not { } wait)
            return null;
        if (wait.Value.By == DrainBy.SleepAction)
            return new MapBuilder(wait.Place).AddMap("sleep", sleep => sleep.Add("seconds", wait.Value.DrainSeconds)).Build();
        ReportMissingShell(scope, wait.Place);
        return Exec(["/bin/sh", "-c", $"sleep {Check.Text(wait.Value.DrainSeconds)}"], wait.Place);
    }

    private static void ReportMissingShell(RenderScope scope, Place place)
    {
        if (scope.Spec.Shutdown.HasShell is not { Value: true })
            scope.Report(RenderProblems.NoShell(scope, place));
    }

    private static MapNode Exec(IReadOnlyList<string> command, Place place) =>
        new MapBuilder(place).AddMap("exec", exec => exec.Add("command", Nodes.Strings(command, place))).Build();
}
