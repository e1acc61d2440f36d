using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>The parts of a pod template that the scheduler reads and that may hold unknown values.</summary>
[Flags]
internal enum SchedulingParts
{
    None = 0,
    Labels = 1,
    NodeSelection = 2,
    PodAffinity = 4,
    Spread = 8,
    Tolerations = 16,
    HostPorts = 32,
    Requests = 64,
    Priority = 128,
}

/// <summary>Everything that kube-scheduler reads of a pod.</summary>
internal sealed record PodScheduling
{
    /// <summary>The template's own labels; controllers add more at run time.</summary>
    public Labels Labels { get; init; } = Labels.None;

    public PodRequests Requests { get; init; } = PodRequests.None;

    public NodeSelection Nodes { get; init; } = NodeSelection.Any;

    public PodAffinityTerms Affinity { get; init; } = PodAffinityTerms.None;

    public PodAffinityTerms AntiAffinity { get; init; } = PodAffinityTerms.None;

    public IReadOnlyList<PodToleration> Tolerations { get; init; } = [];

    public IReadOnlyList<SpreadConstraint> Spread { get; init; } = [];

    public IReadOnlyList<HostPort> HostPorts { get; init; } = [];

    public string PriorityClass { get; init; } = "";

    /// <summary><c>spec.priority</c> where it is written; otherwise the priority class decides.</summary>
    public int? Priority { get; init; }

    /// <summary>True unless <c>preemptionPolicy: Never</c>.</summary>
    public bool Preempts { get; init; } = true;

    /// <summary>Where something is unknown; evaluate nothing that needs it.</summary>
    public SchedulingParts Unknown { get; init; }

    /// <summary>The first taint that keeps the pod off a node; null where all are tolerated or only preferred.</summary>
    public Taint? FirstUntolerated(IReadOnlyList<Taint> taints)
    {
        foreach (var taint in taints)
        {
            if (taint.Repels && !Tolerates(taint))
                return taint;
        }

        return null;
    }

    public bool Tolerates(Taint taint)
    {
        foreach (var toleration in Tolerations)
        {
            if (toleration.Tolerates(taint))
                return true;
        }

        return false;
    }

    /// <summary>Reads a pod template (or a Pod): its <c>metadata</c> and <c>spec</c>.</summary>
    public static PodScheduling Read(Node? template)
    {
        var spec = template.At("spec");
        var affinity = spec.At("affinity");
        return new PodScheduling
        {
            Labels = Labels.Read(template.At("metadata", "labels")),
            Requests = PodRequestsReader.Read(spec),
            Nodes = NodeSelection.Read(spec),
            Affinity = PodAffinityTerms.Read(affinity.At("podAffinity")),
            AntiAffinity = PodAffinityTerms.Read(affinity.At("podAntiAffinity")),
            Tolerations = [.. spec.Items("tolerations").Select(PodToleration.Read)],
            Spread = [.. spec.Items("topologySpreadConstraints").Select(SpreadConstraint.Read)],
            HostPorts = HostPort.Read(spec),
            PriorityClass = spec.Text("priorityClassName") ?? "",
            Priority = (int?)spec.Int("priority"),
            Preempts = spec.Text("preemptionPolicy") != "Never",
            Unknown = UnknownParts.Find(template),
        };
    }
}
