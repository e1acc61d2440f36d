using System.Globalization;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>Makes a <see cref="ControlPlane"/> of a cluster and manifests. What no pod comes of is passed over.</summary>
internal sealed class PlaneBuilder
{
    private const string DefaultNamespace = "default";

    private readonly ControlPlane plane;
    private readonly PriorityClasses priorities;
    private readonly TimingReader timings;
    private readonly bool namesPods;
    private (int Least, int Most)? bounds;

    private PlaneBuilder(Cluster cluster, IReadOnlyList<ManifestObject> objects, int seed)
    {
        var services = objects.Where(item => item.Is("", "Service"))
            .Select(item => (Item: item, Selector: LabelSelector.ReadMap(item.Root.At("spec", "selector"))))
            .Where(service => service.Selector is { IsEmpty: false })
            .Select(service => new ServiceSelector(service.Item.NamespaceOr(DefaultNamespace), service.Selector!))
            .ToList();
        var namespaces = objects.Where(item => item.Is("", "Namespace"))
            .GroupBy(item => item.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Labels.Read(group.Last().Root.At("metadata", "labels")), StringComparer.Ordinal);
        plane = new ControlPlane(new World(new NodeTable(cluster.Nodes), new WorldContext(services, namespaces)), seed);
        priorities = new PriorityClasses(objects);
        timings = new TimingReader(services);
        namesPods = objects.Any(item => Mentions(item.Root));
        foreach (var item in objects.Where(item => item.Is("policy", "PodDisruptionBudget")))
            plane.Add(BudgetOf(item));
        var autoscalers = new Autoscalers(objects, DefaultNamespace);
        foreach (var item in objects)
        {
            if (ControllerOf(item, autoscalers) is { } controller)
                plane.Add(controller);
        }
    }

    public static ControlPlane Build(Cluster cluster, IReadOnlyList<ManifestObject> objects, int seed = 0) => new PlaneBuilder(cluster, objects, seed).plane;

    private Controller? ControllerOf(ManifestObject item, Autoscalers autoscalers)
    {
        var spec = item.Root.At("spec");
        bounds = autoscalers.Of(item);
        var replicas = bounds?.Least ?? (int)(spec.Int("replicas") ?? 1);
        return (item.Group, item.Kind) switch
        {
            ("apps", "Deployment") => Deployment(item, spec, replicas),
            ("apps", "ReplicaSet") => ReplicaSet(item, spec, replicas),
            ("apps", "StatefulSet") => StatefulSet(item, spec, replicas),
            ("apps", "DaemonSet") => DaemonSet(item, spec),
            ("batch", "Job") => Pods(item, spec.At("template"), (int)(spec.Int("parallelism") ?? 1), isJob: true),
            ("", "Pod") => Pods(item, item.Root, 1, isJob: false),
            _ => null,
        };
    }

    private DeploymentController Deployment(ManifestObject item, Node? spec, int replicas)
    {
        var rolling = spec.At("strategy", "rollingUpdate");
        var strategy = new DeploymentStrategy(
            spec.At("strategy").Text("type") == "Recreate", IntOrPercent.Read(rolling.At("maxSurge")), IntOrPercent.Read(rolling.At("maxUnavailable")));
        var make = Classes(item, spec);
        return new DeploymentController(item.Reference, replicas, strategy, revision => make(revision, ControllerLabels.PodTemplateHash, null))
        {
            Namespace = item.NamespaceOr(DefaultNamespace),
            Autoscaling = bounds,
            Timing = timings.Read(item, spec.At("template"), spec),
        };
    }

    private DeploymentController ReplicaSet(ManifestObject item, Node? spec, int replicas)
    {
        var kind = Class(item, spec.At("template"), Labels.Read(spec.At("template", "metadata", "labels")), PodScheduling.Read(spec.At("template")), LabelSelector.Read(spec.At("selector")));
        return new DeploymentController(item.Reference, replicas, new DeploymentStrategy(false, null, null), _ => kind)
        {
            Namespace = item.NamespaceOr(DefaultNamespace),
            Autoscaling = bounds,
            Timing = timings.Read(item, spec.At("template"), spec),
        };
    }

    private StatefulSetController StatefulSet(ManifestObject item, Node? spec, int replicas)
    {
        var update = spec.At("updateStrategy");
        var strategy = new StatefulSetStrategy(
            spec.Text("podManagementPolicy") != "Parallel",
            update.Text("type") == "OnDelete",
            (int)(update.At("rollingUpdate").Int("partition") ?? 0),
            (int)(spec.At("ordinals").Int("start") ?? 0));
        var make = Classes(item, spec);
        return new StatefulSetController(item.Reference, replicas, strategy, (revision, ordinal) =>
            make(revision, ControllerLabels.ControllerRevisionHash, namesPods ? ordinal : null))
        {
            Namespace = item.NamespaceOr(DefaultNamespace),
            Autoscaling = bounds,
            Timing = timings.Read(item, spec.At("template"), spec),
        };
    }

    private DaemonSetController DaemonSet(ManifestObject item, Node? spec)
    {
        var update = spec.At("updateStrategy");
        var strategy = new DaemonSetStrategy(
            update.Text("type") == "OnDelete",
            IntOrPercent.Read(update.At("rollingUpdate", "maxUnavailable")) ?? IntOrPercent.Int(1),
            IntOrPercent.Read(update.At("rollingUpdate", "maxSurge")) ?? IntOrPercent.Int(0));
        var make = Classes(item, spec, scheduling => scheduling with { Tolerations = [.. scheduling.Tolerations, .. DaemonSetController.OwnTolerations] });
        return new DaemonSetController(item.Reference, strategy, revision => make(revision, ControllerLabels.ControllerRevisionHash, null))
        {
            Namespace = item.NamespaceOr(DefaultNamespace),
            Timing = timings.Read(item, spec.At("template"), spec) with { ToleratesLoss = null },
        };
    }

    private BarePods Pods(ManifestObject item, Node? template, int count, bool isJob)
    {
        var kind = Class(item, template, Labels.Read(template.At("metadata", "labels")), PodScheduling.Read(template), null);
        return new BarePods(item.Reference, count, isJob, kind)
        {
            Namespace = item.NamespaceOr(DefaultNamespace),
            Timing = timings.Read(item, template, null),
        };
    }

    /// <summary>The classes of a workload's revisions, each made when it is first asked for.</summary>
    private Func<int, string, int?, PodClass> Classes(ManifestObject item, Node? spec, Func<PodScheduling, PodScheduling>? change = null)
    {
        var template = spec.At("template");
        var scheduling = PodScheduling.Read(template);
        scheduling = change?.Invoke(scheduling) ?? scheduling;
        var labels = Labels.Read(template.At("metadata", "labels"));
        var selector = LabelSelector.Read(spec.At("selector"));
        var made = new Dictionary<(int, int?), PodClass>();
        return (revision, hashKey, ordinal) =>
        {
            if (made.TryGetValue((revision, ordinal), out var known))
                return known;
            var hash = revision.ToString(CultureInfo.InvariantCulture);
            var own = labels.With(hashKey, hash);
            if (ordinal is { } number)
            {
                own = own.With("statefulset.kubernetes.io/pod-name", FormattableString.Invariant($"{item.Name}-{number}"))
                    .With("apps.kubernetes.io/pod-index", number.ToString(CultureInfo.InvariantCulture));
            }

            var owner = hashKey == ControllerLabels.PodTemplateHash ? selector?.And([new LabelRequirement(hashKey, LabelOperator.In, [hash])]) : selector;
            return made[(revision, ordinal)] = Class(item, template, own, scheduling, item.Kind == "DaemonSet" ? null : owner);
        };
    }

    private PodClass Class(ManifestObject item, Node? template, Labels labels, PodScheduling scheduling, LabelSelector? ownerSelector) =>
        plane.AddClass(item.NamespaceOr(DefaultNamespace), labels, scheduling, priorities.Of(scheduling), ownerSelector);

    private static Budget BudgetOf(ManifestObject item)
    {
        var spec = item.Root.At("spec");
        var selector = LabelSelector.Read(spec.At("selector"));
        return new Budget(
            item.Reference,
            item.NamespaceOr(DefaultNamespace),
            item.Version == "v1beta1" && selector is { IsEmpty: true } ? null : selector,
            IntOrPercent.Read(spec.At("minAvailable")),
            IntOrPercent.Read(spec.At("maxUnavailable")),
            spec.Text("unhealthyPodEvictionPolicy") == "AlwaysAllow");
    }

    /// <summary>True where something selects single pods of a StatefulSet, whose pods are then no longer alike.</summary>
    private static bool Mentions(Node node) => node switch
    {
        MapNode map => map.Entries.Any(entry => IsPodLabel(entry.Key) || Mentions(entry.Value)),
        ListNode list => list.Items.Any(Mentions),
        ScalarNode { Kind: NodeKind.String } text => IsPodLabel(text.Text),
        _ => false,
    };

    private static bool IsPodLabel(string text) => text is "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index";
}
