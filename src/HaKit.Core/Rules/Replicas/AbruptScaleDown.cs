using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK1012: no stabilization window and a policy of 100 percent: one period suffices to drop to the minimum.</summary>
internal sealed class AbruptScaleDown : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AbruptScaleDown;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        var (path, behavior) = autoscaler.IsKeda
            ? (FactReading.Path("spec.advanced.horizontalPodAutoscalerConfig.behavior.scaleDown"),
                autoscaler.Spec.Get("advanced", "horizontalPodAutoscalerConfig").Get("behavior", "scaleDown"))
            : (FactReading.Path("spec.behavior.scaleDown"), autoscaler.Spec.Get("behavior", "scaleDown"));
        if (behavior is null || autoscaler.Target is not { } target)
            return Verdict.NotApplicable;
        var window = behavior.Number("stabilizationWindowSeconds", 300);
        if (target.IsServed is null || window is null || behavior.IsUnknownList("policies"))
            return Verdict.Unknown;
        if (target.IsServed == false || behavior.TextOr("selectPolicy", "Max") == "Disabled")
            return Verdict.NotApplicable;
        if (window != 0 || !AllowsEverything(behavior))
            return Verdict.Pass;
        return context.Fail(
            path.Child("stabilizationWindowSeconds"),
            "stabilizationWindowSeconds is 0 and a policy allows 100 percent: one quiet moment removes all pods above the minimum, and a budget does not limit that.",
            fix: Fix.To(path.Child("stabilizationWindowSeconds"), 300),
            concerns: [target]);
    }

    private static bool AllowsEverything(Node behavior)
    {
        var policies = behavior.Items("policies");
        if (policies.Count == 0)
            return true;
        var all = true;
        var any = false;
        foreach (var policy in policies)
        {
            var everything = policy.TextOr("type", "") == "Percent" && policy.Number("value", 0) >= 100;
            all &= everything;
            any |= everything;
        }

        return behavior.TextOr("selectPolicy", "Max") == "Min" ? all : any;
    }
}
