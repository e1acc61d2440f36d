using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>Parts that fixes are made of, for one workload.</summary>
internal static class FixParts
{
    /// <summary>
    /// A label selector that means the workload's own pods: its own selector where that is sound, else all labels of the template.
    /// </summary>
    public static Node? Selector(WorkloadFacts workload)
    {
        var labels = workload.Pod.Metadata.Get("labels");
        if (workload.Selector is { IsEmpty: false } selector && selector.Matches(workload.Pod.Labels) == true)
        {
            var node = workload.Spec.Get("selector")!;
            return workload.Kind == WorkloadKind.ReplicationController ? Wrap(node) : node;
        }

        return labels is MapNode { Count: > 0 } && workload.Pod.Labels.IsComplete ? Wrap(labels) : null;
    }

    /// <summary>A soft spread constraint on a topology key; for a Deployment it counts pods of one revision only.</summary>
    public static Node SpreadConstraint(WorkloadFacts workload, string topologyKey, Node selector)
    {
        var constraint = new MapBuilder(Place.None)
            .Add("maxSkew", 1)
            .Add("topologyKey", topologyKey)
            .Add("whenUnsatisfiable", "ScheduleAnyway")
            .Add("labelSelector", selector);
        if (workload.Kind == WorkloadKind.Deployment)
            constraint.AddList("matchLabelKeys", [ScalarNode.String(Selectors.ControllerLabels.PodTemplateHash, Place.None)]);
        return constraint.Build();
    }

    /// <summary>
    /// Adds soft spread constraints behind those that are there; null where no selector for them can be made, where a constraint on the
    /// key is there already, or where
    /// the workload is spread together with others: then it is for their author to say how.
    /// </summary>
    public static Fix? AddSpread(WorkloadFacts workload, SetFacts facts, params string[] topologyKeys)
    {
        var constraints = workload.Placement.Constraints;
        if (Selector(workload) is not { } selector || constraints.Any(constraint => topologyKeys.Contains(constraint.Key))
            || Spreading.Effective(workload).Any(constraint => Spreading.CountsOthers(workload, constraint.Constraint.Selector, facts)))
            return null;
        var path = workload.Pod.SpecPath.Child("topologySpreadConstraints");
        var present = constraints.Count;
        var added = topologyKeys.Select(key => SpreadConstraint(workload, key, selector)).ToArray();
        if (present == 0)
            return Fix.To(path, new ListNode(added, Place.None));
        var fix = new Fix();
        for (var i = 0; i < added.Length; i++)
            fix.Set(path.Index(present + i), added[i]);
        return fix;
    }

    /// <summary>A budget that lets one of the workload's pods go at a time; null where no selector for it can be made.</summary>
    public static Fix? AddBudget(WorkloadFacts workload, SetFacts facts)
    {
        if (Selector(workload) is not { } selector || workload.Name.Length == 0)
            return null;
        var name = facts.Find("policy", "PodDisruptionBudget", workload.Namespace, workload.Name) is null ? workload.Name : workload.Name + "-pdb";
        return Fix.With(new MapBuilder(Place.None)
            .Add("apiVersion", "policy/v1")
            .Add("kind", "PodDisruptionBudget")
            .AddMap("metadata", metadata => metadata
                .Add("name", name)
                .Add("namespace", workload.Object.Namespace.Length == 0 ? null : workload.Object.Namespace))
            .AddMap("spec", spec => spec
                .Add("maxUnavailable", 1)
                .Add("selector", selector)
                .Add("unhealthyPodEvictionPolicy", "AlwaysAllow"))
            .Build());
    }

    private static MapNode Wrap(Node labels) => new MapBuilder(Place.None).Add("matchLabels", labels).Build();
}
