namespace HaKit.Policies;

/// <summary>Rollouts and jobs.</summary>
internal static class RolloutPolicies
{
    public static readonly RulePolicy[] All =
    [
        new(Rules.StrategyDropsAllPods, PolicySubject.RolledOut, """
            object.kind != 'Deployment'
              ? (variables.strategy == 'OnDelete' ? ['updateStrategy is OnDelete: a change reaches a pod only when somebody deletes it.'] : [])
              : variables.strategy == 'Recreate' && variables.serving.size() > 0 && !variables.singleWriter
              ? ['strategy is Recreate: every update stops '
                + (variables.replicas == 1 ? 'the only replica' : 'all ' + string(variables.replicas) + ' replicas')
                + ' before the first new one starts.']
              : []
            """)
        {
            Variables = [SingleWriter()],
            AssumesService = true,
            Part = "Deployments without claims: how many pods may use a claim is not seen",
        },
        new(Rules.RolloutDropsAllPods, PolicySubject.Deployments, """
            variables.strategy != 'RollingUpdate' || variables.serving.size() == 0 || variables.unavailable < variables.replicas
              || variables.replicas == 1 && variables.singleWriter ? []
              : ['maxUnavailable comes to ' + string(variables.unavailable) + ' of ' + string(variables.replicas)
                + (variables.replicas == 1 ? ' replica' : ' replicas') + ': an update may remove all pods before a new one is ready.']
            """)
        {
            Variables =
            [
                SingleWriter(),
                new("surge", "What an update may add, as written.", "string(variables.spec.strategy.?rollingUpdate.?maxSurge.orValue('25%'))"),
                new("most", "What an update may take away, as written.", "string(variables.spec.strategy.?rollingUpdate.?maxUnavailable.orValue('25%'))"),
                new(
                    "unavailable",
                    "What an update may take away, in pods: rounded down, and 1 where nothing may be added either.",
                    """
                    variables.most.endsWith('%')
                      ? (variables.surge in ['0', '0%'] && int(variables.most.replace('%', '')) * variables.replicas < 100 ? 1
                        : int(variables.most.replace('%', '')) * variables.replicas / 100)
                      : variables.surge in ['0', '0%'] && int(variables.most) == 0 ? 1 : int(variables.most)
                    """),
            ],
            AssumesService = true,
            Part = "Deployments; spec.replicas alone, and one replica with a claim is left out",
        },
        new(Rules.ProgressDeadlineTooShort, PolicySubject.Deployments, """
            variables.deadline <= variables.readiness
              ? ['progressDeadlineSeconds is ' + string(variables.deadline) + ', but the readiness probe starts after '
                + string(variables.readiness) + ' seconds: every rollout is marked failed.']
              : variables.deadline <= variables.available
              ? ['progressDeadlineSeconds is ' + string(variables.deadline) + ', but a pod may take '
                + string(variables.available) + ' seconds to become available: a healthy rollout is marked failed.']
              : []
            """)
        {
            Variables =
            [
                new("deadline", "Seconds after which a rollout is marked failed.", "int(variables.spec.?progressDeadlineSeconds.orValue(600))"),
                new(
                    "readiness",
                    "When the last readiness probe starts.",
                    "([0] + variables.running.filter(c, has(c.readinessProbe)).map(c, int(c.readinessProbe.?initialDelaySeconds.orValue(0)))).max()"),
                new(
                    "available",
                    "How long probes let a pod take to become available.",
                    """
                    int(variables.spec.?minReadySeconds.orValue(0))
                      + ([0] + variables.running.filter(c, has(c.startupProbe)).map(c,
                          int(c.startupProbe.?initialDelaySeconds.orValue(0) + c.startupProbe.periodSeconds * c.startupProbe.failureThreshold))
                        + variables.running.filter(c, !has(c.startupProbe) && has(c.livenessProbe)).map(c,
                          int(c.livenessProbe.?initialDelaySeconds.orValue(0)
                            + (c.livenessProbe.failureThreshold - 1) * c.livenessProbe.periodSeconds + c.livenessProbe.timeoutSeconds))).max()
                    """),
            ],
        },
        new(Rules.NoRollbackHistory, PolicySubject.RolledOut, """
            variables.spec.?revisionHistoryLimit.orValue(10) == 0
              ? ['revisionHistoryLimit is 0: a bad update cannot be rolled back.'] : []
            """),
        new(Rules.AvailableOnStart, PolicySubject.RolledOut, """
            variables.strategy != 'RollingUpdate' || variables.running.size() == 0 || variables.spec.?minReadySeconds.orValue(0) > 0
              || variables.running.exists(c, has(c.readinessProbe) || has(c.startupProbe)) ? []
              : ['No readiness probe and minReadySeconds 0: a pod counts as available when its container starts, '
                + 'and a version that crashes a second later replaces all pods.']
            """),
        new(Rules.CronJobDeadline, PolicySubject.CronJobs, """
            (!has(variables.spec.startingDeadlineSeconds)
              ? ['startingDeadlineSeconds is absent: after a long pause of the controller every start since is counted as missed, '
                + 'and beyond 100 none is started.']
              : variables.spec.startingDeadlineSeconds < 10
              ? ['startingDeadlineSeconds is ' + string(variables.spec.startingDeadlineSeconds)
                + ': below 10 the controller, which looks every 10 seconds, may never start the Job.']
              : [])
            + (has(variables.spec.timeZone) ? []
              : ['timeZone is absent: the schedule follows the clock of kube-controller-manager, whose zone differs between clusters.'])
            """),
        new(Rules.JobNeverRemoved, PolicySubject.Jobs, """
            has(variables.spec.ttlSecondsAfterFinished)
              || variables.annotations[0].exists(k, k in ['helm.sh/hook', 'argocd.argoproj.io/hook']) ? []
              : ['ttlSecondsAfterFinished is absent: the finished Job and its pods stay until somebody deletes them, '
                + 'and the next Job of this name is refused.']
            """),
    ];

    private static PolicyVariable SingleWriter() => new(
        "singleWriter",
        "Whether a second pod may be unable to run beside the first.",
        "variables.singleton || variables.hostPorts.size() > 0 || variables.pod.?volumes.orValue([]).exists(v, has(v.persistentVolumeClaim))");
}
