using HaKit.Models;
using HaKit.Rendering;
using HaKit.Tree;
using k8s.Models;

namespace HaKit.Manifests;

/// <summary>Changes the pods of whatever kind of workload it is.</summary>
internal sealed class PodCustomization(Action<V1PodTemplateSpec> change) : Customization
{
    public override string Target => "pod template";

    public override MapNode? Apply(ManifestObject rendered, Place place)
    {
        var model = ModelTree.ToModel(rendered);
        var template = model switch
        {
            V1Deployment deployment => deployment.Spec?.Template,
            V1StatefulSet set => set.Spec?.Template,
            V1DaemonSet set => set.Spec?.Template,
            V1Job job => job.Spec?.Template,
            V1CronJob job => job.Spec?.JobTemplate?.Spec?.Template,
            _ => null,
        };
        if (template is null)
            return null;
        change(template);
        return Placed.Onto(ModelTree.ToTree(model!, place), rendered.Root);
    }
}
