using HaKit.Models;
using HaKit.Rendering;
using HaKit.Tree;
using k8s;

namespace HaKit.Manifests;

/// <summary>Changes every object of a type.</summary>
internal sealed class Customization<T>(Action<T> change) : Customization
    where T : IKubernetesObject
{
    public override string Target => typeof(T).Name;

    public override MapNode? Apply(ManifestObject rendered, Place place)
    {
        if (ModelTree.ToModel(rendered) is not T model)
            return null;
        change(model);
        return Placed.Onto(ModelTree.ToTree(model, place), rendered.Root);
    }
}
