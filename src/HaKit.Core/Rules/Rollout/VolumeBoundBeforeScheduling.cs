using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4013: a workload that is spread over zones takes volumes of a class that picks the zone before the pod is placed.</summary>
internal sealed class VolumeBoundBeforeScheduling : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.VolumeBoundBeforeScheduling;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var classes = ClassesOf(workload, context.Facts).ToArray();
        if (!Spreading.Concerns(workload) || classes.Length == 0)
            return Verdict.NotApplicable;
        if (Spreading.OverZones(workload) is not { } spread)
            return Verdict.Unknown;
        if (!spread)
            return Verdict.NotApplicable;
        foreach (var (name, path) in classes)
        {
            if (context.Facts.Find("storage.k8s.io", "StorageClass", "", name) is not { } storage)
                continue;
            if (storage.Root.TextOr("volumeBindingMode", "Immediate") == "Immediate")
            {
                return context.Fail(
                    path,
                    $"StorageClass {name} binds volumes at once, in a zone of its choice, and the pods are spread over zones: a pod may find no node in its volume's zone.");
            }
        }

        return Verdict.Pass;
    }

    private static IEnumerable<(string Name, FieldPath Path)> ClassesOf(WorkloadFacts workload, SetFacts facts)
    {
        var templates = workload.Spec.Items("volumeClaimTemplates");
        for (var i = 0; i < templates.Count; i++)
        {
            var path = FactReading.Path("spec.volumeClaimTemplates").Index(i).Child("spec", "storageClassName");
            if ((templates[i].At("spec").Text("storageClassName") ?? DefaultClass(facts)) is { } name)
                yield return (name, path);
        }

        foreach (var (claim, path) in Claims.Names(workload))
        {
            if (facts.Find("", "PersistentVolumeClaim", workload.Namespace, claim) is { } found
                && (found.Root.At("spec").Text("storageClassName") ?? DefaultClass(facts)) is { } name)
                yield return (name, path);
        }
    }

    private static string? DefaultClass(SetFacts facts)
    {
        foreach (var storage in facts.OfKind("storage.k8s.io", "StorageClass"))
        {
            if (storage.Root.At("metadata", "annotations").Text("storageclass.kubernetes.io/is-default-class") == "true")
                return storage.Name;
        }

        return null;
    }
}
