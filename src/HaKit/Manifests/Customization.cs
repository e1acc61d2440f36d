using HaKit.Models;
using HaKit.Rendering;
using HaKit.Tree;
using HaKit.Workloads;
using k8s;

namespace HaKit.Manifests;

/// <summary>A change to the rendered objects of a workload, written against the Kubernetes client's types.</summary>
internal abstract class Customization
{
    /// <summary>The type it changes, for messages.</summary>
    public abstract string Target { get; }

    /// <summary>The changed object; null where this one is not of the type it changes.</summary>
    public abstract MapNode? Apply(ManifestObject rendered, Place place);
}

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
