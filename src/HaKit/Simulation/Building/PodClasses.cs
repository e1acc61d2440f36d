using System.Globalization;
using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>Makes the classes of pods that workloads have: one a revision, and one a pod where something selects single pods of a StatefulSet.</summary>
internal sealed class PodClasses(ControlPlane plane, IReadOnlyList<ManifestObject> objects)
{
    private const string PodName = "statefulset.kubernetes.io/pod-name";
    private const string PodIndex = "apps.kubernetes.io/pod-index";

    private readonly PriorityClasses priorities = new(objects);
    private readonly bool namesPods = objects.Any(item => Mentions(item.Root));

    /// <summary>The one class of a workload without revisions; a ReplicaSet's spreads by its selector.</summary>
    public PodClass Of(WorkloadFacts workload)
    {
        var owner = workload.Kind is WorkloadKind.ReplicaSet or WorkloadKind.ReplicationController ? workload.Selector : null;
        return Add(workload, workload.Pod.Labels, PodScheduling.Read(workload.Template), owner);
    }

    /// <summary>The classes of a workload's revisions, each made when it is first asked for.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="hashKey">The label by which its controller tells revisions apart.</param>
    public Func<int, int?, PodClass> OfRevisions(WorkloadFacts workload, string hashKey)
    {
        var scheduling = PodScheduling.Read(workload.Template);
        if (workload.Kind == WorkloadKind.DaemonSet)
            scheduling = scheduling with { Tolerations = [.. scheduling.Tolerations, .. DaemonSetController.OwnTolerations] };
        var made = new Dictionary<(int, int?), PodClass>();
        return (revision, ordinal) =>
        {
            var single = namesPods ? ordinal : null;
            if (made.TryGetValue((revision, single), out var known))
                return known;
            var hash = revision.ToString(CultureInfo.InvariantCulture);
            var labels = workload.Pod.Labels.With(hashKey, hash);
            if (single is { } number)
            {
                labels = labels.With(PodName, FormattableString.Invariant($"{workload.Name}-{number}"))
                    .With(PodIndex, number.ToString(CultureInfo.InvariantCulture));
            }

            return made[(revision, single)] = Add(workload, labels, scheduling, OwnerSelector(workload, hash));
        };
    }

    private static LabelSelector? OwnerSelector(WorkloadFacts workload, string hash) => workload.Kind switch
    {
        WorkloadKind.Deployment => workload.Selector?.And([new LabelRequirement(ControllerLabels.PodTemplateHash, LabelOperator.In, [hash])]),
        WorkloadKind.StatefulSet => workload.Selector,
        _ => null,
    };

    private PodClass Add(WorkloadFacts workload, Labels labels, PodScheduling scheduling, LabelSelector? owner) =>
        plane.AddClass(workload.Namespace, labels, scheduling, priorities.Of(scheduling), owner);

    /// <summary>True where something selects single pods of a StatefulSet, whose pods are then no longer alike.</summary>
    private static bool Mentions(Node node) => node switch
    {
        MapNode map => map.Entries.Any(entry => IsPodLabel(entry.Key) || Mentions(entry.Value)),
        ListNode list => list.Items.Any(Mentions),
        ScalarNode { Kind: NodeKind.String } text => IsPodLabel(text.Text),
        _ => false,
    };

    private static bool IsPodLabel(string text) => text is PodName or PodIndex;
}
