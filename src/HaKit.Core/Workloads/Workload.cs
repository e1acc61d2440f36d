using System.Runtime.CompilerServices;
using HaKit.Rendering;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// A Kubernetes workload and what belongs to it: its Services, budget, autoscaler, claims, configuration. Immutable: every verb returns a new
/// workload, so that one can be shared and varied. A single value set twice: the last wins. Collections append. A malformed value is refused at the
/// call; values that contradict each other are reported together when the workload is rendered.
/// </summary>
public sealed partial class Workload : ManifestPart
{
    private Workload(WorkloadSpec spec) => Spec = spec;

    internal WorkloadSpec Spec { get; }

    /// <inheritdoc/>
    internal override ObjectReference Reference => new(
        Spec.Kind is WorkloadKind.Job or WorkloadKind.CronJob ? "batch/v1" : "apps/v1", Spec.Kind.ToString(), Spec.Namespace?.Value ?? "", Spec.Name.Value);

    /// <inheritdoc/>
    internal override string Factory => Spec.Factory.Source.Name;

    /// <summary><c>Deployment shop/web</c>.</summary>
    public override string ToString() => Reference.ToString();

    internal override Rendered Render(RenderContext context) => WorkloadRenderer.Render(Spec, context);

    /// <summary>A copy whose named values may be replaced by what is set from here on: the base that an environment varies.</summary>
    internal Workload AsBase() => new(Spec with { SealedCalls = Spec.Calls });

    /// <summary>Keeps a change to the rendered objects for the library above to apply.</summary>
    internal Workload Customize(object change, string verb) =>
        With((s, at) => s with { Customizations = [.. s.Customizations, Sourced.By(at, change)] }, verb);

    private static Workload Of(WorkloadKind kind, string name, string app, ImageRef image, string factory)
    {
        var place = new Place(new Source(SourceKind.Chain, factory));
        return new Workload(new WorkloadSpec
        {
            Kind = kind,
            Factory = place,
            Name = Sourced.By(place, Check.DnsLabel(name, kind + " name", LongestName(kind))),
            App = app,
            Main = ContainerSpec.Of(app, image, place),
        });
    }

    /// <summary>Everything a preset sets stands at the factory's place, so that it is the factory that messages name.</summary>
    private static Workload Preset(WorkloadKind kind, string name, string app, ImageRef image, Func<Workload, Workload> build, [CallerMemberName] string factory = "")
    {
        var bare = Of(kind, name, app, image, factory);
        return new Workload(build(new Workload(bare.Spec with { IsImplying = true })).Spec with { IsImplying = false });
    }

    // Controllers put a name plus a hash or a time into a label of 63 characters.
    private static int LongestName(WorkloadKind kind) => kind is WorkloadKind.CronJob or WorkloadKind.StatefulSet ? 52 : Check.MaxLabelLength;

    private Workload With(Func<WorkloadSpec, Place, WorkloadSpec> change, [CallerMemberName] string verb = "")
    {
        if (Spec.IsImplying)
            return new(change(Spec, Spec.Factory));
        var call = Spec.Calls + 1;
        return new(change(Spec, new Place(new Source(SourceKind.Chain, verb), call)) with { Calls = call });
    }

    private Workload WithMain(Func<ContainerSpec, Place, ContainerSpec> change, [CallerMemberName] string verb = "") =>
        With((s, at) => s with { Main = change(s.Main, at) }, verb);

    private Workload WithPlacement(Func<PlacementSpec, Place, PlacementSpec> change, [CallerMemberName] string verb = "") =>
        With((s, at) => s with { Placement = change(s.Placement, at) }, verb);

    private Workload WithRollout(Func<RolloutSpec, Place, RolloutSpec> change, [CallerMemberName] string verb = "") =>
        With((s, at) => s with { Rollout = change(s.Rollout, at) }, verb);

    private Workload WithNetwork(Func<NetworkSpec, Place, NetworkSpec> change, [CallerMemberName] string verb = "") =>
        With((s, at) => s with { Network = change(s.Network, at) }, verb);

    private Workload WithSecurity(Func<SecuritySpec, Place, SecuritySpec> change, [CallerMemberName] string verb = "") =>
        With((s, at) => s with { Security = change(s.Security, at) }, verb);

    private Workload WithJob(Func<JobSpec, Place, JobSpec> change, [CallerMemberName] string verb = "") =>
        With((s, at) => s with { Job = change(s.Job, at) }, verb);
}
