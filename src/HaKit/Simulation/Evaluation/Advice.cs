namespace HaKit.Simulating;

/// <summary>What helps against an obstacle, in one sentence.</summary>
internal static class Advice
{
    /// <summary>The fix for the cause at hand; null where the rule's own says it best.</summary>
    public static string? For(ObstacleKind kind) => kind switch
    {
        ObstacleKind.Budget => "Let the budget allow an eviction: a maxUnavailable of at least 1, or more replicas than minAvailable asks for.",
        ObstacleKind.TwoBudgets => "Leave one PodDisruptionBudget that selects these pods.",
        ObstacleKind.NodeSelection => "Let more nodes take the pods: widen nodeSelector or node affinity, or add tolerations.",
        ObstacleKind.Resources => "Add room for one domain's replicas: more or larger nodes, or smaller requests.",
        ObstacleKind.HostPorts => "Give up the host port, or add a node more than there are replicas.",
        ObstacleKind.PodAffinity => "Make the pod affinity preferred, or let the pods it needs run in more domains.",
        ObstacleKind.PodAntiAffinity => "Make the anti-affinity preferred, or add a domain more than there are replicas.",
        ObstacleKind.TopologySpread => "Use whenUnsatisfiable: ScheduleAnyway, raise maxSkew, or add a domain.",
        ObstacleKind.StatefulPodOnLostNode =>
            "Mark the node out of service once it is certain to be down (taint node.kubernetes.io/out-of-service), or automate that: no field of the StatefulSet does it.",
        ObstacleKind.ToleratesLoss => "Give the toleration of node.kubernetes.io/unreachable a tolerationSeconds.",
        ObstacleKind.NoEvictions => "Run replicas in zones that are not lost with these nodes: while so many are unreachable the control plane evicts nothing.",
        ObstacleKind.BarePod => "Let a Deployment, StatefulSet or Job make the pod.",
        ObstacleKind.Returns => "Do not tolerate node.kubernetes.io/unschedulable: name the taints that the pod must tolerate.",
        ObstacleKind.KilledAtStart => "Add a startupProbe that allows the declared start time, or raise its failureThreshold.",
        ObstacleKind.Rollout => "Give the rollout room: a spare domain or capacity for maxSurge, or a maxUnavailable of at least 1.",
        ObstacleKind.Load => "Add capacity for the most replicas of the autoscaler, or lower maxReplicas.",
        _ => null,
    };
}
