using HaKit.Arithmetic;
using HaKit.Facts;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>A PodDisruptionBudget and the status that the disruption controller would give it.</summary>
internal sealed class Budget(BudgetFacts facts)
{
    private readonly List<PodClass> guarded = [];

    public ObjectReference Reference { get; } = facts.Object.Reference;

    /// <summary>True where pods that are not ready may always be evicted.</summary>
    public bool AlwaysAllowUnhealthy { get; } = facts.Spec.TextOr("unhealthyPodEvictionPolicy", "") == "AlwaysAllow";

    public void Consider(PodClass kind)
    {
        if (!facts.SelectsNothing && kind.Namespace == facts.Namespace && facts.Selector!.Matches(kind.Labels) == true)
            guarded.Add(kind);
    }

    public bool Guards(PodClass kind) => guarded.Contains(kind);

    public BudgetStatus Status()
    {
        var pods = 0;
        var healthy = 0;
        var scale = 0;
        var scaleIsKnown = true;
        foreach (var controller in guarded.Select(kind => kind.Owner).OfType<Controller>().Distinct())
        {
            var own = false;
            foreach (var pod in controller.Pods)
            {
                if (!Guards(pod.Class))
                    continue;
                own = true;
                pods++;
                healthy += pod.IsHealthy ? 1 : 0;
            }

            if (!own || controller is BarePod)
                continue;
            scale += controller.Desired;
            scaleIsKnown &= controller.HasScale;
        }

        return facts.NeedsScale && !scaleIsKnown
            ? new BudgetStatus(0, 0, healthy)
            : BudgetMath.Evaluate(facts.MinAvailable, facts.MaxUnavailable, scale, pods, healthy);
    }
}
