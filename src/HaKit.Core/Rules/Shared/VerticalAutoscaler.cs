using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>What a VerticalPodAutoscaler does to which workload.</summary>
internal sealed class VerticalAutoscaler
{
    private VerticalAutoscaler(ManifestObject manifest, string @namespace)
    {
        Namespace = @namespace;
        Spec = manifest.Root.Get("spec");
        var target = Spec.Get("targetRef");
        var version = target.TextOr("apiVersion", "") ?? "";
        TargetGroup = version.IndexOf('/') is > 0 and var slash ? version.Substring(0, slash) : "";
        TargetKind = target.TextOr("kind", "");
        TargetName = target.TextOr("name", "");
        UpdateMode = Spec.Get("updatePolicy").TextOr("updateMode", "Auto");
    }

    public string Namespace { get; }

    public Node? Spec { get; }

    public string TargetGroup { get; }

    public string? TargetKind { get; }

    public string? TargetName { get; }

    /// <summary><c>Auto</c> where not written; null where it cannot be known.</summary>
    public string? UpdateMode { get; }

    public bool IsKnown => TargetKind is not null && TargetName is not null && UpdateMode is not null;

    public static VerticalAutoscaler? Read(ManifestObject manifest, SetFacts facts) =>
        manifest.Is("autoscaling.k8s.io", "VerticalPodAutoscaler") ? new VerticalAutoscaler(manifest, facts.NamespaceOf(manifest)) : null;

    public WorkloadFacts? Target(SetFacts facts) => facts.WorkloadOf(facts.Find(TargetGroup, TargetKind!, Namespace, TargetName!));

    /// <summary>Whether it sets the resource for at least one container: cpu and memory unless a container policy says otherwise.</summary>
    public bool Controls(string resource, WorkloadFacts? target)
    {
        if (resource is not ("cpu" or "memory"))
            return false;
        var policies = Spec.Get("resourcePolicy").Items("containerPolicies");
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            named.Add(policy.TextOr("containerName", "") ?? "");
            if (policy.TextOr("mode", "Auto") != "Off" && (policy.Has("controlledResources") != true || policy.Texts("controlledResources").Contains(resource)))
                return true;
        }

        return !named.Contains("*") && (target is null || target.Pod.Running.Any(container => !named.Contains(container.Name)));
    }
}
