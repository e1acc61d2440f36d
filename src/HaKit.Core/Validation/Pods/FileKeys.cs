using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary>Variables that are read from a file: the volume must be one of the pod's, and an emptyDir.</summary>
internal static class FileKeys
{
    private static readonly string[] Lists = ["initContainers", "containers"];

    public static void Check(Errors errors, Cursor spec, PodContext pod)
    {
        foreach (var list in Lists)
        {
            foreach (var container in spec.Each(list))
            {
                foreach (var variable in container.Each("env"))
                    Reference(errors, variable["valueFrom"]["fileKeyRef"], pod);
            }
        }
    }

    private static void Reference(Errors errors, Cursor reference, PodContext pod)
    {
        var name = reference.TextOf("volumeName");
        if (name.Length == 0)
            return;
        if (!pod.HasVolume(name))
            errors.NotFound(reference["volumeName"].Path, name);
        else if (pod.Volume(name).At("emptyDir") is null)
            errors.Invalid(reference["volumeName"], name, "referenced volume must be of type emptyDir");
    }
}
