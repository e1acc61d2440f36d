using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Simulating.Placement;
using HaKit.Simulating.Scheduling;

namespace HaKit.Simulating.Controllers;

/// <summary>
/// Controllers, scheduler and eviction API over one <see cref="World"/>. It knows no time of its own: who drives it says when pods become ready
/// and when deleted ones are gone.
/// </summary>
internal sealed class ControlPlane
{
    /// <summary>How many pods that were created before it a pod may overtake on its way to the scheduler.</summary>
    private const int MostOvertaken = 8;

    private readonly List<Controller> controllers = [];
    private readonly List<DaemonSetController> daemons = [];
    private readonly List<Budget> budgets = [];
    private readonly SchedulingQueue queue;
    private readonly SeededDraw? arrivals;
    private int created;
    private long births;

    public ControlPlane(World world, int seed = 0)
    {
        World = world;
        Scheduler = new Scheduler(world, seed);
        queue = new SchedulingQueue(this);
        arrivals = seed == 0 ? null : new SeededDraw(~seed);
    }

    public World World { get; }

    public Scheduler Scheduler { get; }

    public IReadOnlyList<Controller> Controllers => controllers;

    public IReadOnlyList<Budget> Budgets => budgets;

    /// <summary>What the simulation may cost.</summary>
    public WorkBudget Work { get; } = new();

    /// <summary>Seconds since the start; the driver keeps it.</summary>
    public double Now { get; set; }

    /// <summary>Where each pod goes, in the order of their creation, -1 for nowhere: copies a placement that was found before. Null to find one.</summary>
    public IReadOnlyList<int>? Replay { get; set; }

    /// <summary>The pods that are placed when the simulation begins; null once they are there, or where there are none.</summary>
    public StartingPlaces? Start { get; set; }

    /// <summary>Pods without a node.</summary>
    public IReadOnlyCollection<SimPod> Pending => queue.Pods;

    /// <summary>Told of everything that happens to a pod.</summary>
    public Action<PodEvent, SimPod, Controller?>? Listener { get; set; }

    public void Add(Controller controller)
    {
        controllers.Add(controller);
        if (controller is DaemonSetController daemon)
            daemons.Add(daemon);
    }

    public void Add(Budget budget) => budgets.Add(budget);

    public PodClass AddClass(string ns, Labels labels, PodScheduling spec, int priority, LabelSelector? ownerSelector)
    {
        var kind = World.AddClass(ns, labels, spec, priority, ownerSelector);
        foreach (var budget in budgets)
            budget.Consider(kind);
        return kind;
    }

    public SimPod Create(Controller owner, PodClass kind, string name, int ordinal = -1)
    {
        Work.Spend();
        var pod = new SimPod(name, kind, ordinal, births, births + (arrivals?.Below(MostOvertaken) ?? 0)) { Owner = owner };
        births++;
        kind.Owner = owner;
        Save(owner);
        owner.Adopt(pod, World.Journal);
        queue.Add(pod);
        Listener?.Invoke(PodEvent.Created, pod, owner);
        return pod;
    }

    /// <summary>Deletes a pod: one without a node is gone at once, any other is terminating until the driver removes it.</summary>
    public void Delete(SimPod pod)
    {
        if (pod.IsTerminating || pod.IsGone)
            return;
        World.Terminate(pod);
        queue.Leaving();
        if (pod.Owner is { } owner)
        {
            Save(owner);
            owner.Deleted(pod);
        }

        Listener?.Invoke(PodEvent.Deleted, pod, pod.Owner);
        if (!pod.IsBound)
            Remove(pod);
    }

    /// <summary>The pod's processes have ended and its object is gone.</summary>
    public void Remove(SimPod pod)
    {
        if (pod.IsGone)
            return;
        if (!pod.IsBound)
        {
            queue.Remove(pod);
            Scheduler.Nominated.Remove(pod);
        }

        World.Remove(pod);
        if (pod.IsBound)
            queue.RetryAll();
        if (pod.Owner is { } owner)
        {
            Save(owner);
            owner.Forget(pod, World.Journal);
        }

        Listener?.Invoke(PodEvent.Gone, pod, pod.Owner);
    }

    public void SetReady(SimPod pod, bool ready)
    {
        if (pod.IsReady == ready || pod.IsGone)
            return;
        var (was, since) = (pod.IsReady, pod.ReadySince);
        World.Journal.Add(() => (pod.IsReady, pod.ReadySince) = (was, since));
        pod.IsReady = ready;
        if (ready)
            pod.ReadySince = Now;
        if (pod.Owner is { } owner)
        {
            Save(owner);
            owner.ReadyChanged(pod);
        }

        Listener?.Invoke(ready ? PodEvent.Ready : PodEvent.Unready, pod, pod.Owner);
    }

    /// <summary>A node's taints or cordon changed.</summary>
    public void SetNode(int node, IReadOnlyList<Taint> taints, bool unschedulable)
    {
        World.SetNode(node, taints, unschedulable);
        queue.RetryAll();
        foreach (var controller in daemons)
        {
            Save(controller);
            controller.NodeChanged();
        }
    }

    public void MarkDirty(Controller controller)
    {
        Save(controller);
        controller.IsDirty = true;
    }

    public bool Rollout(Controller controller)
    {
        Save(controller);
        return controller.StartRollout(this);
    }

    public bool Scale(Controller controller, int replicas)
    {
        Work.Ask(controller.Reference, controller.Namespace, replicas);
        Save(controller);
        return controller.Scale(replicas);
    }

    /// <summary>From here on everything can be taken back by <see cref="Rollback"/>.</summary>
    public void Begin()
    {
        World.Journal.Begin();
        var (restore, restoreWork, count) = (queue.Save(), Work.Begin(), births);
        World.Journal.Add(() =>
        {
            restore();
            restoreWork();
            births = count;
        });
        Scheduler.Reset();
        arrivals?.Reset();
        Now = 0;
    }

    public void Rollback() => World.Journal.Rollback();

    public void RetryPending() => queue.RetryAll();

    /// <summary>
    /// Creates the next workload, in the order of the manifests, and with other seeds than 0 those that are drawn to come together with it; false where
    /// all are there.
    /// </summary>
    public bool CreateNext()
    {
        if (created == controllers.Count)
            return false;
        do
            created++;
        while (created < controllers.Count && arrivals?.Below(2) == 0);
        return true;
    }

    /// <summary>Lets controllers and scheduler work until nothing moves.</summary>
    public void Settle()
    {
        bool moved;
        do
        {
            moved = false;
            for (var i = 0; i < created; i++)
            {
                var controller = controllers[i];
                if (!controller.IsDirty)
                    continue;
                Save(controller);
                controller.IsDirty = false;
                if (!controller.Sync(this))
                    continue;
                controller.IsDirty = true;
                moved = true;
            }

            moved |= queue.Run();
        }
        while (moved);
    }

    /// <summary>Told by the queue; to controllers a place means nothing.</summary>
    public void Bound(SimPod pod)
    {
        if (pod.Owner is { } owner)
        {
            Save(owner);
            owner.Bound();
        }

        Listener?.Invoke(PodEvent.Bound, pod, pod.Owner);
    }

    private void Save(Controller controller)
    {
        if (controller.SavedFor == World.Journal.Run)
            return;
        controller.SavedFor = World.Journal.Run;
        World.Journal.Add(controller.Save());
    }
}

/// <summary>What can happen to a pod.</summary>
internal enum PodEvent
{
    Created,
    Bound,
    Ready,
    Unready,
    Deleted,
    Gone,
}
