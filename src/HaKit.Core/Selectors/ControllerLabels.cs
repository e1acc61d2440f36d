namespace HaKit.Selectors;

/// <summary>Labels that controllers put on pods at run time (S4); no template carries them.</summary>
internal static class ControllerLabels
{
    public const string PodTemplateHash = "pod-template-hash";
    public const string ControllerRevisionHash = "controller-revision-hash";

    public static bool IsAddedAtRunTime(string key) => key is PodTemplateHash or ControllerRevisionHash
        or "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index" or "pod-template-generation"
        or "job-name" or "controller-uid" or "batch.kubernetes.io/job-name" or "batch.kubernetes.io/controller-uid"
        or "batch.kubernetes.io/job-completion-index";
}
