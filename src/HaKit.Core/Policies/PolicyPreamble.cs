namespace HaKit.Policies;

/// <summary>
/// The variables that policies share. Their types are left open (<c>dyn</c>), because one expression serves several kinds. What the server fills in is there when a
/// policy is asked; the rest is read with its default.
/// </summary>
internal static class PolicyPreamble
{
    public static readonly PolicyVariable[] All =
    [
        new("spec", "The object's spec.", "dyn(object).?spec.orValue({})"),
        new(
            "template",
            "The pod template; a Pod is its own.",
            """
            object.kind == 'Pod' ? dyn(object)
              : object.kind == 'CronJob' ? variables.spec.jobTemplate.spec.template
              : variables.spec.template
            """),
        new("pod", "The pod's spec.", "variables.template.spec"),
        new("labels", "The pods' labels.", "variables.template.?metadata.?labels.orValue({})"),
        new(
            "replicas",
            "How many pods there are at a time, with the server's default.",
            """
            object.kind in ['Pod', 'DaemonSet'] ? dyn(1)
              : object.kind == 'CronJob' ? variables.spec.jobTemplate.spec.?parallelism.orValue(1)
              : object.kind == 'Job' ? variables.spec.?parallelism.orValue(1)
              : variables.spec.?replicas.orValue(1)
            """),
        new(
            "running",
            "Containers and native sidecars.",
            """
            variables.pod.?containers.orValue([])
              + variables.pod.?initContainers.orValue([]).filter(c, c.?restartPolicy.orValue('') == 'Always')
            """),
        new("all", "All containers.", "variables.pod.?containers.orValue([]) + variables.pod.?initContainers.orValue([])"),
        new(
            "serving",
            "Containers that declare ports: a Service is taken to send them traffic.",
            "variables.labels.size() == 0 ? dyn([]) : variables.running.filter(c, c.?ports.orValue([]).size() > 0)"),
        new("grace", "Seconds between SIGTERM and SIGKILL.", "variables.pod.?terminationGracePeriodSeconds.orValue(30)"),
        new(
            "hostPorts",
            "The ports of their node that containers take, a list for each container that takes any.",
            """
            variables.running.map(c, c.?ports.orValue([]).map(p,
                p.?hostPort.orValue(variables.pod.?hostNetwork.orValue(false) ? p.?containerPort.orValue(0) : dyn(0)))
              .filter(n, n > 0)).filter(l, l.size() > 0)
            """),
        new(
            "strategy",
            "How updates replace pods.",
            "(object.kind == 'Deployment' ? variables.spec.?strategy : variables.spec.?updateStrategy).?type.orValue('RollingUpdate')"),
        new(
            "counting",
            "Spread constraints that count the workload's own pods.",
            "variables.pod.?topologySpreadConstraints.orValue([]).filter(t,\n  has(t.labelSelector) && (t.labelSelector.?matchLabels.orValue({}).size() > 0\n"
            + "    || t.labelSelector.?matchExpressions.orValue([]).size() > 0 || t.?matchLabelKeys.orValue([]).exists(k, k in variables.labels\n"
            + "      || object.kind == 'Deployment' && k == 'pod-template-hash'\n"
            + "      || object.kind == 'StatefulSet' && k != 'pod-template-hash' && k in " + ControllerKeys + "))\n"
            + Selects("t") + ")"),
        new(
            "apart",
            "Anti-affinity terms that keep the workload's own pods apart: the required ones.",
            "variables.pod.?affinity.?podAntiAffinity.?requiredDuringSchedulingIgnoredDuringExecution.orValue([]).filter(t,\n  has(t.labelSelector)\n"
            + Selects("t") + Here("t") + ")"),
        new(
            "apartIfPossible",
            "Anti-affinity terms that keep the workload's own pods apart: the preferred ones.",
            "variables.pod.?affinity.?podAntiAffinity.?preferredDuringSchedulingIgnoredDuringExecution.orValue([])\n  .map(p, p.podAffinityTerm).filter(t,\n  has(t.labelSelector)\n"
            + Selects("t") + Here("t") + ")"),
        new(
            Annotations,
            "The annotations of the object, and of its pods.",
            "[dyn(object).metadata.?annotations.orValue({}), variables.template.?metadata.?annotations.orValue({})]"),
        new("singleton", "hakit.dev/singleton: one pod is meant.", Declared(Facts.Declarations.Singleton) + " == 'true'"),
        new("critical", "hakit.dev/critical: should be the last to be evicted.", Declared(Facts.Declarations.Critical) + " == 'true'"),
        new("startup", "hakit.dev/startup-seconds; -1 where it is not declared.", "[" + Declared(Facts.Declarations.StartupSeconds) + "]\n  .map(s, s.matches('^[0-9]{1,9}$') ? int(s) : -1)[0]"),
        new("drain", "hakit.dev/drain-seconds; empty where it is not declared.", Declared(Facts.Declarations.DrainSeconds)),
    ];

    /// <summary>The annotations where there are no pods.</summary>
    public static readonly PolicyVariable OwnAnnotations = new(Annotations, "The annotations of the object.", "[dyn(object).metadata.?annotations.orValue({})]");

    private const string Annotations = "annotations";

    // The object's own annotation counts, else that of its pods.
    private static string Declared(string key) =>
        $"(variables.annotations[0][?'{key}'].orValue('') != ''\n  ? variables.annotations[0] : variables.annotations[1])[?'{key}'].orValue('')";

    /// <summary>Whether the labelSelector of a variable selects the pods. Labels that controllers add are taken to match.</summary>
    public static string Selects(string of) =>
        $"""
          && {of}.labelSelector.?matchLabels.orValue(dyn([])).all(k,
            k in {ControllerKeys} || variables.labels[?k].orValue('') == {of}.labelSelector.matchLabels[k] && k in variables.labels)
          && {of}.labelSelector.?matchExpressions.orValue([]).all(e,
            e.key in {ControllerKeys}
            || (e.operator == 'In' ? e.key in variables.labels && variables.labels[e.key] in e.values
              : e.operator == 'NotIn' ? !(e.key in variables.labels && variables.labels[e.key] in e.values)
              : (e.operator == 'Exists') == (e.key in variables.labels)))
        """;

    // Of other namespaces than its own only the names are known; a selector of namespaces is taken to match.
    private static string Here(string of) =>
        $"\n  && ({of}.?namespaces.orValue([]).size() == 0 || has({of}.namespaceSelector) || object.metadata.namespace in {of}.namespaces)";

    public const string ControllerKeys =
        "['pod-template-hash', 'controller-revision-hash', 'pod-template-generation', 'statefulset.kubernetes.io/pod-name', "
        + "'apps.kubernetes.io/pod-index', 'batch.kubernetes.io/job-name', 'job-name', 'batch.kubernetes.io/controller-uid', "
        + "'controller-uid', 'batch.kubernetes.io/job-completion-index']";
}
