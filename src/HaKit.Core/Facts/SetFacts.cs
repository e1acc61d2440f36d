using HaKit.Facts.World;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>What a set of manifests says, read once: workloads, what scales, serves and guards them, and who refers to whom.</summary>
internal sealed class SetFacts
{
    private readonly Dictionary<string, LabelIndex<WorkloadFacts>> workloadsByNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectKey, ManifestObject> objects = [];
    private readonly Dictionary<ManifestObject, WorkloadFacts> workloadOf = [];
    private readonly Dictionary<ObjectKey, List<AutoscalerFacts>> autoscalersByTarget = [];
    private readonly HashSet<ObjectKey> siblings = [];
    private readonly SelectorGroups<ServiceFacts, ServiceGroup> services = new();
    private readonly SelectorGroups<ServiceFacts, ServiceGroup> untyped = new();
    private readonly SelectorGroups<BudgetFacts, SelectionGroup<BudgetFacts>> budgets = new();
    private IReadOnlyList<string>? undefinedNamespaces;
    private Dictionary<string, LabelIndex<ServiceFacts>>? servicesByNamespace;

    public SetFacts(ManifestSet set, string defaultNamespace)
        : this(set, defaultNamespace, [])
    {
    }

    /// <summary>As above; <paramref name="unread"/> is what may hold more objects but could not be read.</summary>
    public SetFacts(ManifestSet set, string defaultNamespace, IReadOnlyList<WorldOpener> unread)
    {
        DefaultNamespace = defaultNamespace;
        World = new OpenWorld(unread);
        Objects = set.Objects;
        foreach (var manifest in set.Objects)
            Remember(manifest, WorkloadKinds.NormalGroup(manifest.Group, manifest.Kind), NamespaceOf(manifest));
        for (var order = 0; order < set.Objects.Count; order++)
            Add(set.Objects[order], order);
        foreach (var autoscaler in Autoscalers)
            Link(autoscaler);
        foreach (var service in Services)
            Link(service);
        foreach (var budget in Budgets)
            Link(budget);
    }

    public string DefaultNamespace { get; }

    public IReadOnlyList<ManifestObject> Objects { get; }

    /// <summary>What may exist besides the objects.</summary>
    public OpenWorld World { get; }

    public List<WorkloadFacts> Workloads { get; } = [];

    public List<ServiceFacts> Services { get; } = [];

    public List<BudgetFacts> Budgets { get; } = [];

    public List<AutoscalerFacts> Autoscalers { get; } = [];

    /// <summary>VerticalPodAutoscalers, ResourceQuotas and the like, by group and kind.</summary>
    public Dictionary<(string Group, string Kind), List<ManifestObject>> ByKind { get; } = [];

    /// <summary>The namespaces that objects are in, or that every cluster has, and that no object of the set defines.</summary>
    public IReadOnlyList<string> UndefinedNamespaces => undefinedNamespaces ??= ReadUndefinedNamespaces();

    public string NamespaceOf(ManifestObject manifest) => manifest.NamespaceOr(DefaultNamespace);

    public IReadOnlyList<ManifestObject> OfKind(string group, string kind) => ByKind.TryGetValue((group, kind), out var list) ? list : [];

    /// <summary>The object of that identity; the namespace is empty for kinds that have none.</summary>
    public ManifestObject? Find(string group, string kind, string @namespace, string name) =>
        objects.TryGetValue(new ObjectKey(WorkloadKinds.NormalGroup(group, kind), kind, @namespace, name), out var found) ? found : null;

    public WorkloadFacts? WorkloadOf(ManifestObject? manifest) =>
        manifest is not null && workloadOf.TryGetValue(manifest, out var workload) ? workload : null;

    /// <summary>The autoscalers that name this object as their target.</summary>
    public IReadOnlyList<AutoscalerFacts> AutoscalersOf(string group, string kind, string @namespace, string name) =>
        autoscalersByTarget.TryGetValue(new ObjectKey(group, kind, @namespace, name), out var list) ? list : [];

    public IReadOnlyList<WorkloadFacts> WorkloadsIn(string @namespace) => workloadsByNamespace.TryGetValue(@namespace, out var index) ? index.All : [];

    /// <summary>Calls back for each workload of the namespace whose pods are selected (true) or may be (false).</summary>
    public void Select(string @namespace, LabelSelector selector, Action<WorkloadFacts, bool> found) => SelectUntil(@namespace, selector, (workload, certain) =>
    {
        found(workload, certain);
        return false;
    });

    /// <summary>As above, until it is told that enough was found.</summary>
    public void SelectUntil(string @namespace, LabelSelector selector, Func<WorkloadFacts, bool, bool> isEnough)
    {
        if (workloadsByNamespace.TryGetValue(@namespace, out var index))
            index.Find(selector, (workload, certain) => !isEnough(workload, certain));
    }

    /// <summary>Whether pods of the namespace are selected; nothing where that cannot be known.</summary>
    public bool? SelectsPods(string @namespace, LabelSelector selector) =>
        workloadsByNamespace.TryGetValue(@namespace, out var index) ? index.Any(selector) : false;

    /// <summary>Whether Services of the namespace are selected by their own labels; nothing where that cannot be known.</summary>
    public bool? SelectsServices(string @namespace, LabelSelector selector)
    {
        servicesByNamespace ??= Services.GroupBy(service => service.Namespace, StringComparer.Ordinal).ToDictionary(group => group.Key, Index, StringComparer.Ordinal);
        return servicesByNamespace.TryGetValue(@namespace, out var index) ? index.Any(selector) : false;

        static LabelIndex<ServiceFacts> Index(IEnumerable<ServiceFacts> services)
        {
            var index = new LabelIndex<ServiceFacts>(static of => of.Labels, static (selector, of) => selector.Matches(of.Labels), static _ => true);
            foreach (var service in services)
                index.Add(service);
            return index;
        }
    }

    private IReadOnlyList<string> ReadUndefinedNamespaces()
    {
        var defined = new HashSet<string>(OfKind("", "Namespace").Select(@namespace => @namespace.Name), StringComparer.Ordinal);
        return [.. Objects.Select(NamespaceOf).Concat(NamespaceFacts.Always).Distinct(StringComparer.Ordinal).Where(name => !defined.Contains(name))];
    }

    private void Add(ManifestObject manifest, int order)
    {
        var @namespace = NamespaceOf(manifest);
        var group = WorkloadKinds.NormalGroup(manifest.Group, manifest.Kind);
        var kind = WorkloadKinds.Of(manifest);
        if (kind != WorkloadKind.None)
        {
            AddWorkload(manifest, order, kind, @namespace);
            return;
        }

        switch (group, manifest.Kind)
        {
            case ("", "Service"):
                Services.Add(new ServiceFacts(manifest, order, @namespace));
                break;
            case ("policy", "PodDisruptionBudget"):
                Budgets.Add(new BudgetFacts(manifest, order, @namespace));
                break;
            case ("autoscaling", "HorizontalPodAutoscaler"):
                Autoscalers.Add(new AutoscalerFacts(manifest, order, @namespace, isKeda: false));
                break;
            case ("keda.sh", "ScaledObject"):
                Autoscalers.Add(new AutoscalerFacts(manifest, order, @namespace, isKeda: true));
                break;
            default:
                if (!ApiGroups.IsBuiltIn(group))
                    World.AddCustom(manifest, group, @namespace);
                break;
        }
    }

    private void Remember(ManifestObject manifest, string group, string @namespace)
    {
        var metadata = manifest.Root.At("metadata");
        if (metadata.IsUnknownAt("namespace") || manifest.Root.IsUnknownAt("kind") || manifest.Root.IsUnknownAt("apiVersion"))
            World.AddUnknown(manifest, null);
        else if (metadata.IsUnknownAt("name"))
            World.AddUnknown(manifest, @namespace);
        objects[new ObjectKey(group, manifest.Kind, @namespace, manifest.Name)] = manifest;
        if (manifest.Namespace.Length == 0)
            objects[new ObjectKey(group, manifest.Kind, "", manifest.Name)] = manifest;
        if (!ByKind.TryGetValue((group, manifest.Kind), out var list))
            ByKind.Add((group, manifest.Kind), list = []);
        list.Add(manifest);
    }

    private void AddWorkload(ManifestObject manifest, int order, WorkloadKind kind, string @namespace)
    {
        // What an object of the set made (a dump of a live cluster) is evaluated through its owner.
        if (Owners.IsOwnerHere(manifest, this))
            return;
        var workload = new WorkloadFacts(manifest, order, kind, @namespace);
        workload.IsSibling = kind == WorkloadKind.Pod && Owners.ControllerOf(manifest) is { } owner
            && !siblings.Add(new ObjectKey(owner.Text("apiVersion") ?? "", owner.Text("kind") ?? "", @namespace, owner.Text("name") ?? ""));
        Workloads.Add(workload);
        workloadOf[manifest] = workload;
        if (!workloadsByNamespace.TryGetValue(@namespace, out var index))
        {
            workloadsByNamespace.Add(@namespace, index = new LabelIndex<WorkloadFacts>(
                static of => of.Pod.Labels,
                static (selector, of) => selector.Selects(of),
                static key => !ControllerLabels.IsAddedAtRunTime(key)));
        }

        index.Add(workload);
        if (kind == WorkloadKind.Custom)
            World.AddCustom(manifest, manifest.Group, @namespace);
    }

    private void Link(AutoscalerFacts autoscaler)
    {
        if (!autoscaler.TargetIsKnown)
        {
            foreach (var workload in WorkloadsIn(autoscaler.Namespace))
                workload.MayBeAutoscaled |= workload.Kind.IsReplicated();
            return;
        }

        var group = autoscaler.TargetGroup;
        var key = new ObjectKey(group, autoscaler.TargetKind!, autoscaler.Namespace, autoscaler.TargetName!);
        if (!autoscalersByTarget.TryGetValue(key, out var rivals))
            autoscalersByTarget.Add(key, rivals = []);
        rivals.Add(autoscaler);
        if (WorkloadOf(Find(group, autoscaler.TargetKind!, autoscaler.Namespace, autoscaler.TargetName!)) is { } target && target.Kind.IsReplicated())
        {
            autoscaler.Target = target;
            target.Autoscalers.Add(autoscaler);
        }
    }

    private void Link(ServiceFacts service)
    {
        if (!service.SelectsPods)
            return;
        // Of a Service that may be of any type it cannot be said that it selects.
        var group = (service.Type is null ? untyped : services).Add(service, service.Namespace, service.Selector!, out var isFirst);
        if (isFirst)
        {
            Fill(group.Selection, service.Namespace, service.Selector!, isCertain: service.Type is not null);
            group.Selection.Workloads.ForEach(workload => workload.ServiceGroups.Add(group));
            group.Selection.Possible.ForEach(workload => workload.MayBeServed = true);
        }

        service.Workloads = group.Selection.Workloads;
        service.MaySelectMore = group.Selection.Possible.Count > 0;
    }

    private void Link(BudgetFacts budget)
    {
        if (budget.SelectsNothing)
            return;
        var group = budgets.Add(budget, budget.Namespace, budget.Selector!, out var isFirst);
        if (isFirst)
        {
            Fill(group.Selection, budget.Namespace, budget.Selector!, isCertain: true);
            group.Selection.Workloads.ForEach(workload => workload.BudgetGroups.Add(group));
            group.Selection.Possible.ForEach(workload => workload.MayBeGuarded = true);
        }

        budget.Selection = group.Selection;
    }

    private void Fill(Selection selection, string @namespace, LabelSelector selector, bool isCertain) =>
        Select(@namespace, selector, (workload, certain) => (certain && isCertain ? selection.Workloads : selection.Possible).Add(workload));

    private readonly record struct ObjectKey(string Group, string Kind, string Namespace, string Name);
}
