namespace HaKit.Selectors;

/// <summary>Labels that controllers put on pods at run time (S4); no template carries them.</summary>
internal static class ControllerLabels
{
    public const string PodTemplateHash = "pod-template-hash";
    public const string ControllerRevisionHash = "controller-revision-hash";
    public const string PodTemplateGeneration = "pod-template-generation";
    public const string StatefulSetPodName = "statefulset.kubernetes.io/pod-name";
    public const string PodIndex = "apps.kubernetes.io/pod-index";
    public const string JobName = "batch.kubernetes.io/job-name";
    public const string LegacyJobName = "job-name";
    public const string ControllerUid = "batch.kubernetes.io/controller-uid";
    public const string LegacyControllerUid = "controller-uid";
    public const string JobCompletionIndex = "batch.kubernetes.io/job-completion-index";

    public static bool IsAddedAtRunTime(string key) => key is PodTemplateHash or ControllerRevisionHash or PodTemplateGeneration
        or StatefulSetPodName or PodIndex or JobName or LegacyJobName or ControllerUid or LegacyControllerUid or JobCompletionIndex;
}
