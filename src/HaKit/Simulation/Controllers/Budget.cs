using HaKit.Arithmetic;
using HaKit.Selectors;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>A PodDisruptionBudget and the status that the disruption controller would give it.</summary>
internal sealed class Budget(ObjectReference reference, string ns, LabelSelector? selector, IntOrPercent? minAvailable, IntOrPercent? maxUnavailable, bool alwaysAllowUnhealthy)
{
    private readonly List<PodClass> guarded = [];

    public ObjectReference Reference { get; } = reference;

    /// <summary>True where pods that are not ready may always be evicted.</summary>
    public bool AlwaysAllowUnhealthy { get; } = alwaysAllowUnhealthy;

    public void Consider(PodClass kind)
    {
        if (kind.Namespace == ns && selector?.Matches(kind.Labels) == true)
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

            if (!own || controller is BarePods { HasScale: true })
                continue;
            scale += controller.Desired;
            scaleIsKnown &= controller.HasScale;
        }

        var needsScale = maxUnavailable is not null || minAvailable is { IsPercent: true };
        return needsScale && !scaleIsKnown
            ? new BudgetStatus(0, 0, healthy)
            : BudgetMath.Evaluate(minAvailable, maxUnavailable, scale, pods, healthy);
    }
}
