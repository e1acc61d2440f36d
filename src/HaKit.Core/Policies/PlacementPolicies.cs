namespace HaKit.Policies;

/// <summary>Placement and spread of a workload's own pods.</summary>
internal static class PlacementPolicies
{
    private const string Zones = "['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone']";

    private const string Wider =
        "['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone',\n    'topology.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/region']";

    private const string OwnPods = "spec.replicas alone: the maximum of an autoscaler is not seen";

    public static readonly RulePolicy[] All =
    [
        new(Rules.NotSpreadOverHosts, PolicySubject.Scaled, """
            variables.replicas < 2 || variables.overHosts ? []
              : variables.overZones
              ? [string(variables.replicas) + ' replicas are spread over zones, but those in one zone may share a host.']
              : variables.pod.?topologySpreadConstraints.orValue([]).size() > 0
              ? [string(variables.replicas) + ' replicas may all run on one host: no constraint on kubernetes.io/hostname counts them, '
                + 'and with constraints of its own the pod loses the scheduler\'s defaults.']
              : [string(variables.replicas) + ' replicas may run on one host: '
                + 'nothing but the scheduler\'s soft default (skew 3) keeps them apart.']
            """)
        {
            Variables =
            [
                new(
                    "overHosts",
                    "Whether something keeps replicas off one another's hosts.",
                    "variables.hostPorts.size() > 0\n  || (variables.apart + variables.apartIfPossible + variables.counting).exists(t, t.topologyKey == 'kubernetes.io/hostname')\n"
                    + $"  || variables.apart.exists(t, t.topologyKey in {Wider})"),
                OverZones(),
            ],
            Part = OwnPods + "; selectors that name labels of controllers or other namespaces are taken to mean the own pods",
        },
        new(Rules.NotSpreadOverZones, PolicySubject.Scaled, """
            variables.replicas < 2 || variables.pod.?topologySpreadConstraints.orValue([]).size() == 0 || variables.overZones ? []
              : [string(variables.replicas) + ' replicas may all run in one zone: no constraint on topology.kubernetes.io/zone counts them.']
            """)
        {
            Variables = [OverZones()],
            Part = OwnPods + "; selectors that name labels of controllers or other namespaces are taken to mean the own pods",
        },
        new(Rules.HostPortLimitsReplicas, PolicySubject.Scaled, """
            variables.hostPorts.size() == 0 ? []
              : [(variables.pod.?hostNetwork.orValue(false) ? 'hostNetwork with port ' : 'hostPort ')
                + string(variables.hostPorts[0][0])
                + ': a node runs at most one replica, and an update needs a node to spare.']
            """)
        {
            Part = "without the nodes of the cluster",
        },
        new(Rules.SpreadSelectorMismatch, PolicySubject.Workloads, """
            variables.idle.map(t,
              (!has(t.labelSelector) ? 'labelSelector is absent and counts no pod'
                : t.labelSelector.?matchLabels.orValue({}).size() == 0 && t.labelSelector.?matchExpressions.orValue([]).size() == 0
                ? 'labelSelector is empty and counts no pod'
                : 'labelSelector does not match the pod template\'s labels')
              + ': the constraint on ' + t.topologyKey + ' spreads nothing.')
            """)
        {
            Variables =
            [
                new(
                    "idle",
                    "Spread constraints that count none of the workload's own pods.",
                    "variables.pod.?topologySpreadConstraints.orValue([]).filter(t,\n  !has(t.labelSelector)\n"
                    + "  || t.labelSelector.?matchLabels.orValue({}).size() == 0 && t.labelSelector.?matchExpressions.orValue([]).size() == 0\n"
                    + "    && t.?matchLabelKeys.orValue([]).size() == 0\n  || !(true\n" + PolicyPreamble.Selects("t") + "))"),
            ],
            Part = "spread constraints; whether an anti-affinity means other pods is not seen, and labels that controllers add are taken to match",
        },
        new(Rules.SpreadSkewTooWide, PolicySubject.Scaled, """
            variables.replicas < 2 ? []
              : variables.counting.filter(t, t.maxSkew >= variables.replicas && !t.labelSelector.?matchLabels.orValue(dyn({})).exists(k, k in CONTROLLER)
                  && !t.labelSelector.?matchExpressions.orValue([]).exists(e, e.key in CONTROLLER)
                  && t.?matchLabelKeys.orValue([]).size() == 0)
                .map(t, 'maxSkew is ' + string(t.maxSkew) + ' for ' + string(variables.replicas) + ' replicas: all of them may share one '
                  + (t.topologyKey == 'kubernetes.io/hostname' ? 'node'
                    : t.topologyKey in ZONES ? 'zone'
                    : t.topologyKey in ['topology.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/region'] ? 'region'
                    : 'domain of ' + t.topologyKey) + '.')
            """.Replace("ZONES", Zones).Replace("CONTROLLER", PolicyPreamble.ControllerKeys))
        {
            Part = OwnPods + "; constraints whose selector names labels of controllers, or that have matchLabelKeys, are left out",
        },
        new(Rules.NeverLeavesDeadNode, PolicySubject.Movable, """
            variables.pod.?tolerations.orValue([]).filter(t,
              t.?effect.orValue('') in ['', 'NoExecute']
              && t.?key.orValue('') in ['', 'node.kubernetes.io/unreachable', 'node.kubernetes.io/not-ready']
              && (t.?operator.orValue('') == 'Exists' || t.?key.orValue('') != '' && t.?value.orValue('') == '')
              && (!has(t.tolerationSeconds) || t.tolerationSeconds > 300 || t.tolerationSeconds == 0)).map(t,
              (t.?key.orValue('') == '' ? 'Every taint' : t.key)
              + (!has(t.tolerationSeconds) ? ' is tolerated without an end: pods on a dead node are never replaced.'
                : t.tolerationSeconds == 0 ? ' is tolerated for 0 seconds: a short pause of the node moves its pods.'
                : ' is tolerated for ' + string(t.tolerationSeconds)
                  + ' seconds: pods on a dead node are replaced that late; 300 is the default.'))
            """),
    ];

    private static PolicyVariable OverZones() => new(
        "overZones",
        "Whether something spreads replicas over zones.",
        $"(variables.apart + variables.apartIfPossible + variables.counting).exists(t, t.topologyKey in {Zones})");
}
