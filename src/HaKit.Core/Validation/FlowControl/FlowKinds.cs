namespace HaKit.Validation.FlowControl;

/// <summary>API Priority and Fairness.</summary>
internal static class FlowKinds
{
    public static readonly KindTable Table = new()
    {
        ["flowcontrol.apiserver.k8s.io", "FlowSchema"] = FlowSchemas.Check,
        ["flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"] = PriorityLevels.Check,
    };
}
