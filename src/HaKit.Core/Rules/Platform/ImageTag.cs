using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK7005: an image that may be another one tomorrow, or that a restart has to fetch from the registry first.</summary>
internal sealed class ImageTag : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ImageTag;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = workload.Pod.ContainersAreKnown ? Verdict.NotApplicable : Verdict.Unknown;
        foreach (var container in workload.Pod.All)
        {
            if (container.Node.TextOr("image", "") is not { } image || container.Node.TextOr("imagePullPolicy", "") is not { } policy)
            {
                verdict = verdict == Verdict.Fail ? verdict : Verdict.Unknown;
                continue;
            }

            if (image.Length == 0)
                continue;
            var name = ImageName.Parse(image);
            if (name.IsLatest)
            {
                verdict = context.Fail(
                    container.Path.Child("image"),
                    name.Tag is null
                        ? $"Image {image} has no tag, so latest: replicas may run different versions, and a restart is an update."
                        : $"Image {image}: replicas may run different versions, and a restart is an update.",
                    remediation: "Pin the image by version or digest.",
                    title: "Image may change");
            }
            else if (policy == "Always")
            {
                verdict = context.Fail(
                    container.Path.Child("imagePullPolicy"),
                    $"imagePullPolicy of container {container.Name} is Always: while the registry is down, no pod restarts.",
                    Severity.Info,
                    Fix.To(container.Path.Child("imagePullPolicy"), "IfNotPresent"),
                    remediation: "Use imagePullPolicy IfNotPresent.",
                    title: "Restart depends on the registry");
            }
            else if (verdict == Verdict.NotApplicable)
            {
                verdict = Verdict.Pass;
            }
        }

        return verdict;
    }
}
