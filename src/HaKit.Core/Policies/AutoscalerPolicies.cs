namespace HaKit.Policies;

/// <summary>Replicas and autoscalers.</summary>
internal static class AutoscalerPolicies
{
    public static readonly RulePolicy[] All =
    [
        new(Rules.SingleReplica, PolicySubject.Replicated, """
            variables.replicas >= 2 || variables.singleton ? []
              : [string(variables.replicas) + (variables.replicas == 1 ? ' replica' : ' replicas')
                + ': the loss of one pod or the drain of its node is an outage; at least 2 are needed.']
            """)
        {
            Part = "spec.replicas alone: the minimum of an autoscaler is not seen",
        },
        new(Rules.AutoscalerMinimumTooLow, PolicySubject.Autoscalers, """
            variables.minimum >= 2 ? []
              : ['minReplicas is ' + string(variables.minimum) + ': at low load ' + string(variables.minimum)
                + (variables.minimum == 1 ? ' pod is' : ' pods are')
                + ' left, and the loss of it is an outage; the minimum must be at least 2.']
            """)
        {
            Variables = [Minimum()],
            Part = "HorizontalPodAutoscalers; a singleton is not seen to be one, so that the autoscaler needs an accepted risk of its own",
        },
        new(Rules.AutoscalerWithoutHeadroom, PolicySubject.Autoscalers, """
            variables.spec.maxReplicas == variables.minimum
              ? ['maxReplicas and minReplicas are both ' + string(variables.minimum) + ': nothing is ever scaled.']
              : []
            """)
        {
            Variables = [Minimum()],
            Part = "HorizontalPodAutoscalers; the server itself refuses a maximum below the minimum",
        },
        new(Rules.AutoscalerTargetNotScalable, PolicySubject.Autoscalers, """
            variables.kind in ['DaemonSet', 'Job', 'CronJob', 'Pod'] ? ['A ' + variables.kind + ' has no scale: nothing is scaled.']
              : variables.version == ''
              ? (variables.kind == 'ReplicationController' ? []
                : ['apiVersion is absent, which means the core group, and that has no ' + variables.kind + ': nothing is scaled.'])
              : variables.kind in ['Deployment', 'StatefulSet', 'ReplicaSet'] && variables.group != 'apps'
              ? ['apiVersion is ' + variables.version + ', but a ' + variables.kind + ' is in apps: nothing is scaled.']
              : variables.kind == 'ReplicationController' && variables.group != ''
              ? ['apiVersion is ' + variables.version + ', but a ReplicationController is in the core group: nothing is scaled.']
              : []
            """)
        {
            Variables =
            [
                new("kind", "The target's kind.", "variables.spec.scaleTargetRef.kind"),
                new("version", "The target's API version; empty means v1.", "variables.spec.scaleTargetRef.?apiVersion.orValue('')"),
                new("group", "The target's API group.", "variables.version.contains('/') ? variables.version.split('/')[0] : ''"),
            ],
            Part = "HorizontalPodAutoscalers",
        },
        new(Rules.UnmanagedPod, PolicySubject.ReplicationControllers,
            "['A ReplicationController cannot roll out a change: pods keep the old template until somebody deletes them.']")
        {
            Part = "ReplicationControllers: whether a Service selects a Pod is not seen",
        },
    ];

    private static PolicyVariable Minimum() => new("minimum", "The fewest replicas, with the server's default.", "variables.spec.?minReplicas.orValue(1)");
}
