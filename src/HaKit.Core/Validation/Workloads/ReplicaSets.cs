using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Workloads;

/// <summary>ReplicaSets and their forerunner, ReplicationControllers.</summary>
internal static class ReplicaSets
{
    public static void Check(Errors errors, Cursor set)
    {
        ObjectMeta.Check(errors, set["metadata"], Names.Subdomain, isNamespaced: true);
        Replicated.Check(errors, set["spec"], "deployment");
        Common.NonNegative(errors, set["spec"], "minReadySeconds");
    }

    public static void CheckController(Errors errors, Cursor controller)
    {
        ObjectMeta.Check(errors, controller["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = controller["spec"];
        Common.NonNegative(errors, spec, "minReadySeconds");
        Common.NonNegative(errors, spec, "replicas");
        if (!spec.HasAny("selector"))
            errors.Required(spec["selector"]);
        if (!spec.Has("template"))
        {
            errors.Required(spec["template"]);
            return;
        }

        var labels = spec["template"]["metadata"]["labels"];
        foreach (var wanted in spec["selector"].Entries)
        {
            if (labels.Map?[wanted.Key] is ScalarNode label && label.Text == (wanted.Value as ScalarNode)?.Text)
                continue;
            errors.Invalid(labels, labels.Node, "`selector` does not match template `labels`");
            break;
        }

        PodSpec.CheckTemplate(errors, spec["template"]);
        Replicated.RunsForEver(errors, spec["template"], "ReplicationController");
    }
}
