using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>What needs two values to be seen wrong. All of it is reported, never only the first.</summary>
internal static class Contradictions
{
    public static void Report(RenderScope scope)
    {
        Replicas(scope);
        Scaling(scope);
        Budget(scope);
        Rollout(scope);
        Network(scope);
        Placement(scope);
        Security(scope);
        Duplicates.Report(scope);
        WrongKind.Report(scope);
    }

    private static void Replicas(RenderScope scope)
    {
        var spec = scope.Spec;
        if (spec.Autoscale is { } autoscale)
        {
            if (autoscale.Value.Min > autoscale.Value.Max)
                Add(scope, autoscale.Place, $"Autoscale: min {Check.Text(autoscale.Value.Min)} is above max {Check.Text(autoscale.Value.Max)}.", "Pass a max of at least min.");
        }

        if (spec.Singleton is { } singleton && (scope.ReplicaCount > 1 || MostReplicas(spec) > 1))
            Add(scope, spec.Replicas?.Place ?? singleton.Place, $"Singleton: {Check.Text(MostReplicas(spec) ?? scope.ReplicaCount)} replicas are asked for where one is meant.", "Drop Singleton or the replicas; a preset that is a single server needs another way to scale.");
        if (spec.Quorum is { } quorum && scope.ReplicaCount > 0 && scope.ReplicaCount % 2 == 0)
            Add(scope, spec.Replicas?.Place ?? quorum.Place, $"Quorum: {Check.Text(scope.ReplicaCount)} replicas tolerate no more losses than {Check.Text(scope.ReplicaCount - 1)}.", "Use an odd number of replicas.");
    }

    private static void Scaling(RenderScope scope)
    {
        var spec = scope.Spec;
        if (spec.ScaledBy is { } keda)
        {
            if (keda.Value.Min > keda.Value.Max)
                Add(scope, keda.Place, $"ScaledBy: min {Check.Text(keda.Value.Min)} is above max {Check.Text(keda.Value.Max)}.", "Pass a max of at least min.");
            if (spec.Autoscale is not null)
                Add(scope, keda.Place, "ScaledBy: KEDA makes an autoscaler of its own; two would fight over the replicas.", "Keep ScaledBy or Autoscale, not both.");
        }

        if ((spec.Autoscale?.Place ?? spec.ScaledBy?.Place) is not { } scaler)
        {
            if ((spec.ScaleUp ?? spec.ScaleDown)?.Place is { } alone)
                Add(scope, alone, $"{RenderProblems.Verb(alone)}: there is no autoscaler that scales.", "Add Autoscale or ScaledBy.");
            return;
        }

        var verb = RenderProblems.Verb(scaler);
        if (spec.Replicas is { IsImplied: false } replicas)
            Add(scope, replicas.Place, $"Replicas: {Check.Text(replicas.Value)} replicas are asked for, and an autoscaler that decides their number.", $"Keep Replicas or {verb}, not both.");
        if (spec.Quorum is not null)
            Add(scope, scaler, $"{verb}: the replicas decide by majority; load must not change how many they are.", "Use Replicas with a fixed odd number.");
    }

    private static int? MostReplicas(WorkloadSpec spec) => spec.Autoscale?.Value.Max ?? spec.ScaledBy?.Value.Max;

    private static void Budget(RenderScope scope)
    {
        if (scope.Spec.Budget is { Value: { MaxUnavailable: { } most, MinAvailable: { } least } } budget)
            Add(scope, budget.Place, $"WithPdb: maxUnavailable {most} and minAvailable {least} exclude each other.", "Keep maxUnavailable.");
    }

    private static void Rollout(RenderScope scope)
    {
        var rollout = scope.Spec.Rollout;
        if (rollout.Recreate is not null)
        {
            if ((rollout.Surge ?? rollout.Unavailable) is { } number)
                Add(scope, number.Place, "RollingUpdate: surge and unavailable say nothing where Recreate stops all pods first.", "Keep RollingUpdate or Recreate, not both.");
            return;
        }

        if (scope.Spec.Kind == WorkloadKind.Deployment && rollout.Surge is { Value.Value: 0 } surge && (rollout.Unavailable?.Value.Value ?? 0) == 0)
            Add(scope, surge.Place, "RollingUpdate: with surge 0 and unavailable 0 no pod can be replaced.", "Pass unavailable: 1, or a surge of 1 or more.");
        if (scope.Spec.Kind == WorkloadKind.DaemonSet && rollout.Surge is { Value.Value: > 0 } both && rollout.Unavailable is { Value.Value: > 0 })
            Add(scope, both.Place, "RollingUpdate: a DaemonSet takes surge or unavailable, not both.", "Set one of them to 0.");
        if (rollout.MinReadySeconds is { } ready && (rollout.ProgressDeadlineSeconds?.Value ?? 600) <= ready.Value && scope.Spec.Kind == WorkloadKind.Deployment)
            Add(scope, ready.Place, $"RollingUpdate: minReady {Check.Text(ready.Value)} s is not below the deadline of {Check.Text(rollout.ProgressDeadlineSeconds?.Value ?? 600)} s: every update would fail.", "Pass a longer deadline.");
    }

    private static void Network(RenderScope scope)
    {
        var network = scope.Spec.Network;
        if (network.Exposed.Count == 0)
        {
            foreach (var place in new[] { First(network.Ingresses), First(network.Routes), First(network.ServiceAnnotations), network.Type?.Place, network.Preference?.Place })
            {
                if (place is { } at)
                    Add(scope, at, $"{RenderProblems.Verb(at)}: there is no Service to lead to.", "Add Expose(80).");
            }
        }

        if (network.Ingresses.Count == 0 && First(network.IngressAnnotations) is { } annotated)
            Add(scope, annotated, "AnnotateIngress: there is no Ingress to annotate.", "Add Ingress(host).");
        if (network.Scrape is { Value.Port: null } scrape && network.Exposed.Count == 0 && scope.Spec.Main.Ports.Count == 0)
            Add(scope, scrape.Place, "Scrape: no port is declared.", "Declare it with Port(…), or pass its number.");
        string? known = null;
        foreach (var (ingress, at) in network.Ingresses)
        {
            if (ingress.ClassName is not null && known is not null && ingress.ClassName != known)
                Add(scope, at, $"Ingress: class {ingress.ClassName} differs from {known}; a workload has one Ingress.", "Use one class.");
            known ??= ingress.ClassName;
        }

        foreach (var (exposed, at) in network.Exposed)
        {
            if (exposed.Target?.Name is { } name && !Declares(scope.Spec, name))
                Add(scope, at, $"Expose: no container declares a port named '{name}'.", $"Declare it with Port(…, \"{name}\"), or pass its number.");
        }
    }

    private static void Placement(RenderScope scope)
    {
        foreach (var (attraction, at) in scope.Spec.Placement.Attractions)
        {
            if (attraction.Other == scope.Name)
                Add(scope, at, "PlaceWith: the workload is placed with itself, so that all its replicas share one domain.", "Name another workload.");
        }
    }

    private static void Security(RenderScope scope)
    {
        var security = scope.Spec.Security;
        if (security.User is { Value: 0 } root && security.AllowRoot is null)
            Add(scope, root.Place, "RunAs: user 0 is root, which the restricted default refuses.", "Pass another user, or add AllowRoot().");
    }

    private static bool Declares(WorkloadSpec spec, string name)
    {
        foreach (var port in spec.Main.Ports)
        {
            if (port.Value.Name == name)
                return true;
        }

        foreach (var sidecar in spec.Sidecars)
        {
            foreach (var port in sidecar.Value.Ports)
            {
                if (port.Value.Name == name)
                    return true;
            }
        }

        return false;
    }

    private static Place? First<T>(IReadOnlyList<Sourced<T>> items) => items.Count > 0 ? items[0].Place : null;

    private static void Add(RenderScope scope, Place place, string message, string remediation) =>
        scope.Report(RenderProblems.Contradiction(scope, place, message, remediation));
}
