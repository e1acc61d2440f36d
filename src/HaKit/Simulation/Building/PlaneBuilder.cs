using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>Makes a <see cref="ControlPlane"/> of a cluster and of what the facts say of manifests.</summary>
internal sealed class PlaneBuilder
{
    private const string DefaultNamespace = "default";

    private readonly ControlPlane plane;
    private readonly PodClasses classes;
    private readonly PlacedPods placed;

    private PlaneBuilder(Cluster cluster, IReadOnlyList<ManifestObject> objects, int seed)
    {
        var facts = new SetFacts(new ManifestSet(objects), DefaultNamespace);
        var services = facts.Services.Where(service => service.Selector is { IsEmpty: false })
            .Select(service => new ServiceSelector(service.Namespace, service.Selector!))
            .ToList();
        var namespaces = objects.Where(item => item.Is("", "Namespace"))
            .GroupBy(item => item.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Labels.Read(group.Last().Root.At("metadata", "labels")), StringComparer.Ordinal);
        plane = new ControlPlane(new World(new NodeTable(cluster.Nodes), new WorldContext(services, namespaces)), seed);
        classes = new PodClasses(plane, objects);
        foreach (var budget in facts.Budgets)
            plane.Add(new Budget(budget));
        placed = new PlacedPods(facts);
        var start = new StartingPlaces();
        foreach (var workload in facts.Workloads)
        {
            if (ControllerOf(workload) is not { } controller)
                continue;
            plane.Add(controller);
            placed.AddTo(start, workload.Object, controller, plane.World.Nodes);
        }

        plane.Start = start.IsEmpty ? null : start;
    }

    public static ControlPlane Build(Cluster cluster, IReadOnlyList<ManifestObject> objects, int seed = 0) => new PlaneBuilder(cluster, objects, seed).plane;

    private Controller? ControllerOf(WorkloadFacts workload) => workload.Kind switch
    {
        WorkloadKind.Deployment => Deployment(workload),
        WorkloadKind.ReplicaSet or WorkloadKind.ReplicationController => ReplicaSet(workload),
        WorkloadKind.StatefulSet => StatefulSet(workload),
        WorkloadKind.DaemonSet => DaemonSet(workload),
        WorkloadKind.Job or WorkloadKind.CronJob => Job(workload),
        WorkloadKind.Pod => new BarePod(workload.Object.Reference, classes.Of(workload)) { Namespace = workload.Namespace, Timing = Timings.Of(workload) },
        _ => null,
    };

    private int Asked(WorkloadFacts workload, int count)
    {
        plane.Work.Ask(workload.Object.Reference, workload.Namespace, count);
        return count;
    }

    private DeploymentController Deployment(WorkloadFacts workload)
    {
        var rolling = workload.Rollout.Strategy.Get("rollingUpdate");
        var strategy = new DeploymentStrategy(
            workload.Rollout.Type == "Recreate", IntOrPercent.Read(rolling.Get("maxSurge")), IntOrPercent.Read(rolling.Get("maxUnavailable")));
        var make = classes.OfRevisions(workload, ControllerLabels.PodTemplateHash);
        return new DeploymentController(workload.Object.Reference, Asked(workload, Replicas(workload)), strategy, revision => make(revision, null))
        {
            Namespace = workload.Namespace,
            Autoscaling = Autoscaling(workload),
            Timing = Timings.Of(workload),
        };
    }

    /// <summary>A ReplicaSet or ReplicationController has one revision, whatever becomes of its template.</summary>
    private DeploymentController ReplicaSet(WorkloadFacts workload)
    {
        var kind = classes.Of(workload);
        return new DeploymentController(workload.Object.Reference, Asked(workload, Replicas(workload)), new DeploymentStrategy(false, null, null), _ => kind)
        {
            Namespace = workload.Namespace,
            Autoscaling = Autoscaling(workload),
            Timing = Timings.Of(workload),
        };
    }

    private StatefulSetController StatefulSet(WorkloadFacts workload)
    {
        var strategy = new StatefulSetStrategy(
            workload.Spec.TextOr("podManagementPolicy", "") != "Parallel",
            workload.Rollout.Type == "OnDelete",
            workload.Rollout.Strategy.Get("rollingUpdate").Number("partition", 0) ?? 0,
            workload.Spec.Get("ordinals").Number("start", 0) ?? 0);
        var make = classes.OfRevisions(workload, ControllerLabels.ControllerRevisionHash);
        return new StatefulSetController(workload.Object.Reference, Asked(workload, Replicas(workload)), strategy, (revision, ordinal) => make(revision, ordinal))
        {
            Namespace = workload.Namespace,
            Autoscaling = Autoscaling(workload),
            Timing = Timings.Of(workload),
        };
    }

    private DaemonSetController DaemonSet(WorkloadFacts workload)
    {
        var rolling = workload.Rollout.Strategy.Get("rollingUpdate");
        var strategy = new DaemonSetStrategy(
            workload.Rollout.Type == "OnDelete",
            IntOrPercent.Read(rolling.Get("maxUnavailable")) ?? IntOrPercent.Int(1),
            IntOrPercent.Read(rolling.Get("maxSurge")) ?? IntOrPercent.Int(0));
        var make = classes.OfRevisions(workload, ControllerLabels.ControllerRevisionHash);
        Asked(workload, plane.World.Nodes.Count);
        return new DaemonSetController(workload.Object.Reference, strategy, revision => make(revision, null))
        {
            Namespace = workload.Namespace,
            Timing = Timings.Of(workload),
        };
    }

    private JobController Job(WorkloadFacts workload) => new(workload.Object.Reference, Parallelism(workload), classes.Of(workload))
    {
        Namespace = workload.Namespace,
        Timing = Timings.Of(workload),
    };

    /// <summary>How many pods of a Job run at a time: none while it is suspended, never more than it has to complete.</summary>
    private int Parallelism(WorkloadFacts workload)
    {
        var job = workload.JobSpec;
        var isSuspended = job.Flag("suspend", absent: false) == true || workload.Spec.Flag("suspend", absent: false) == true;
        var parallelism = workload.Replicas ?? ApiDefaults.Parallelism;
        return Asked(workload, isSuspended ? 0 : Math.Max(0, Math.Min(parallelism, job.Number("completions", parallelism) ?? parallelism)));
    }

    /// <summary>
    /// The fewest replicas, to which autoscalers bring a workload at rest, or as many as it has placed now; what cannot be known is taken to be the API's default.
    /// </summary>
    private int Replicas(WorkloadFacts workload)
    {
        var least = Least(workload);
        return workload.Autoscalers.Count == 0 || workload.IsOff ? least : Math.Max(least, Math.Min(placed.Count(workload.Object), workload.Rmax ?? int.MaxValue));
    }

    private static int Least(WorkloadFacts workload) => Math.Max(0, workload.MinReplicas ?? workload.Replicas ?? ApiDefaults.Replicas);

    private static (int Least, int Most)? Autoscaling(WorkloadFacts workload)
    {
        if (workload.Autoscalers.Count == 0 || workload.IsOff)
            return null;
        var least = Least(workload);
        return (least, Math.Max(least, workload.Rmax ?? least));
    }
}
