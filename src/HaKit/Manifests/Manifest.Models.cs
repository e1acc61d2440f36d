using HaKit.Manifests;
using HaKit.Models;
using HaKit.Tree;
using HaKit.Workloads;
using k8s;

namespace HaKit;

public sealed partial class Manifest
{
    /// <summary>A manifest of objects of the Kubernetes client, in this order.</summary>
    /// <exception cref="ArgumentException">An object is null, or names no API version, kind and name.</exception>
    public static Manifest Of(params IKubernetesObject[] objects) => Empty.Add(objects);

    /// <summary>
    /// Adds objects of the Kubernetes client, or of types of your own for custom resources, behind what is there. They are read now: changing them later
    /// changes nothing here. They are validated and evaluated like everything else.
    /// </summary>
    /// <exception cref="ArgumentException">An object is null, or names no API version, kind and name.</exception>
    public Manifest Add(params IKubernetesObject[] objects) =>
        Append(objects, (model, position) => new ManifestEntry.Tree(ManifestEntry.Identified(ModelTree.ToTree(model, ManifestEntry.PlaceOf(model.GetType().Name, position)), position)));

    /// <summary>
    /// The objects in order, as types of the Kubernetes client. Custom resources, for which it has none, are not among them; they are in the YAML.
    /// </summary>
    /// <exception cref="ManifestValidationException">The manifest is invalid.</exception>
    public IReadOnlyList<IKubernetesObject> Objects
    {
        get
        {
            var models = new List<IKubernetesObject>();
            foreach (var rendered in Valid().Objects)
            {
                if (ModelTree.ToModel(rendered) is IKubernetesObject model)
                    models.Add(model);
            }

            return models;
        }
    }
}
