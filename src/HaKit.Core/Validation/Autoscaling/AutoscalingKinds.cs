namespace HaKit.Validation.Autoscaling;

/// <summary>Autoscalers.</summary>
internal static class AutoscalingKinds
{
    public static readonly KindTable Table = new()
    {
        ["autoscaling", "HorizontalPodAutoscaler"] = (errors, root) => Autoscalers.Check(errors, FirstVersion.Convert(root)),
    };
}
