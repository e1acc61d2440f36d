using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Deployments, StatefulSets, DaemonSets, ReplicaSets and ReplicationControllers.</summary>
internal static class WorkloadDefaults
{
    public static MapNode Apply(MapNode root, string kind, KubernetesVersion version)
    {
        if (kind == "PodTemplate")
            return Defaults.With(root, (ref edit) => edit.Ensure("template", template => PodDefaults.Template(template, version)));
        if (kind == "ReplicationController")
            return Defaults.With(root, (ref edit) => Controller(ref edit, root.At("spec", "template").At("metadata", "labels"), version));
        return Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => Spec(spec, kind, version)));
    }

    /// <summary>An object without labels gets those of its pods.</summary>
    public static void Labels(ref MapEdit root, Node? labels)
    {
        if (labels is MapNode { Count: > 0 })
            root.Ensure("metadata", metadata => Defaults.With(metadata, (ref edit) => Fill(ref edit, "labels", labels)));
    }

    /// <summary>A ReplicationController without labels or selector gets the labels of its pods as both. Its template may be absent.</summary>
    private static void Controller(ref MapEdit root, Node? labels, KubernetesVersion version)
    {
        root.Ensure("spec", spec => Defaults.With(spec, (ref edit) =>
        {
            edit.Each("template", template => PodDefaults.Template(template, version));
            edit.Default("replicas", 1);
            if (labels is MapNode { Count: > 0 })
                Fill(ref edit, "selector", labels);
        }));
        Labels(ref root, labels);
    }

    private static void Fill(ref MapEdit edit, string field, Node labels)
    {
        if (edit[field] is null or MapNode { Count: 0 })
            edit.Set(field, labels);
    }

    private static MapNode Spec(MapNode spec, string kind, KubernetesVersion version)
    {
        var edit = new MapEdit(spec);
        edit.Ensure("template", template => PodDefaults.Template(template, version));
        if (kind is not "DaemonSet")
            edit.Default("replicas", 1);
        switch (kind)
        {
            case "Deployment":
                edit.Ensure("strategy", DeploymentStrategy);
                edit.Default("revisionHistoryLimit", 10);
                edit.Default("progressDeadlineSeconds", 600);
                break;
            case "DaemonSet":
                edit.Ensure("updateStrategy", DaemonSetStrategy);
                edit.Default("revisionHistoryLimit", 10);
                break;
            case "StatefulSet":
                edit.DefaultEmpty("podManagementPolicy", "OrderedReady");
                edit.Ensure("updateStrategy", strategy => StatefulSetStrategy(strategy, version));
                edit.Ensure("persistentVolumeClaimRetentionPolicy", RetentionPolicy);
                edit.Default("revisionHistoryLimit", 10);
                edit.Items("volumeClaimTemplates", Defaults.Claim);
                break;
        }

        return edit.Done();
    }

    private static MapNode DeploymentStrategy(MapNode strategy)
    {
        var edit = new MapEdit(strategy);
        edit.DefaultEmpty("type", "RollingUpdate");
        if (edit.Text("type") == "RollingUpdate")
        {
            edit.Ensure("rollingUpdate", rolling => Defaults.With(rolling, (ref inner) =>
            {
                inner.Default("maxUnavailable", "25%");
                inner.Default("maxSurge", "25%");
            }));
        }

        return edit.Done();
    }

    private static MapNode DaemonSetStrategy(MapNode strategy)
    {
        var edit = new MapEdit(strategy);
        edit.DefaultEmpty("type", "RollingUpdate");
        if (edit.Text("type") == "RollingUpdate")
        {
            edit.Ensure("rollingUpdate", rolling => Defaults.With(rolling, (ref inner) =>
            {
                inner.Default("maxUnavailable", 1);
                inner.Default("maxSurge", 0);
            }));
        }

        return edit.Done();
    }

    private static MapNode StatefulSetStrategy(MapNode strategy, KubernetesVersion version)
    {
        var edit = new MapEdit(strategy);
        if (edit["type"] is null || (edit["type"] is ScalarNode && edit.Text("type").Length == 0))
        {
            edit.DefaultEmpty("type", "RollingUpdate");
            edit.Default("rollingUpdate", new MapNode([], strategy.Place));
        }

        if (edit.Text("type") == "RollingUpdate")
        {
            edit.Each("rollingUpdate", rolling => Defaults.With(rolling, (ref inner) =>
            {
                inner.Default("partition", 0);
                if (Features.StatefulSetMaxUnavailable(version))
                    inner.Default("maxUnavailable", 1);
                else
                    inner.Remove("maxUnavailable");
            }));
        }
        else if (!Features.StatefulSetMaxUnavailable(version))
        {
            edit.Each("rollingUpdate", rolling => Defaults.With(rolling, (ref inner) => inner.Remove("maxUnavailable")));
        }

        return edit.Done();
    }

    private static MapNode RetentionPolicy(MapNode policy) => Defaults.With(policy, (ref edit) =>
    {
        edit.DefaultEmpty("whenDeleted", "Retain");
        edit.DefaultEmpty("whenScaled", "Retain");
    });
}
