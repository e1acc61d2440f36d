using System.Globalization;
using HaKit.Selectors;

namespace HaKit.Facts;

/// <summary>
/// The labels that controllers set on the pods they make. Each kind sets its own; where a value holds the name of a workload, it means
/// pods of that one only.
/// </summary>
internal static class RunTimeLabels
{
    private delegate bool ValueTest(WorkloadFacts workload, string value);

    /// <summary>Whether at least one pod of the workload is selected, by the labels of its template and those of its controller.</summary>
    public static bool? Selects(this LabelSelector selector, WorkloadFacts workload)
    {
        bool? result = selector.IsUnknown ? null : true;
        foreach (var requirement in selector.Requirements)
        {
            var holds = ControllerLabels.IsAddedAtRunTime(requirement.Key) ? Holds(requirement, workload) : requirement.Matches(workload.Pod.Labels);
            if (holds == false)
                return false;
            result = holds is null ? null : result;
        }

        return result;
    }

    /// <summary>Whether the workload's controller sets the label on its pods.</summary>
    public static bool Sets(WorkloadFacts workload, string key) => TestOf(workload, key) is not null;

    private static bool? Holds(LabelRequirement requirement, WorkloadFacts workload)
    {
        if (TestOf(workload, requirement.Key) is not { } test)
        {
            // What the controller of a custom kind sets is not known.
            return workload.Kind == WorkloadKind.Custom && workload.Pod.Labels.Look(requirement.Key, out _) == LabelState.Absent
                ? null
                : requirement.Matches(workload.Pod.Labels);
        }

        return requirement.Operator switch
        {
            LabelOperator.In => requirement.Values.Any(value => test(workload, value)),
            LabelOperator.Exists => true,
            LabelOperator.DoesNotExist => false,
            // The pods of a Job all have its name; any other label has more than one value, or one that cannot be known here.
            LabelOperator.NotIn => !(IsJobName(requirement.Key) && workload.Kind == WorkloadKind.Job && requirement.Values.Contains(workload.Name)),
            _ => null,
        };
    }

    /// <summary>Which values the label takes on pods of the workload; null where its controller does not set it.</summary>
    private static ValueTest? TestOf(WorkloadFacts workload, string key) => (workload.Kind, key) switch
    {
        (WorkloadKind.Deployment, ControllerLabels.PodTemplateHash) => AnyValue,
        (WorkloadKind.DaemonSet, ControllerLabels.ControllerRevisionHash or ControllerLabels.PodTemplateGeneration) => AnyValue,
        (WorkloadKind.StatefulSet, ControllerLabels.ControllerRevisionHash) => static (of, value) => After(of, value).Length > 0,
        (WorkloadKind.StatefulSet, ControllerLabels.StatefulSetPodName) => static (of, value) => IsOrdinal(of, After(of, value)),
        (WorkloadKind.StatefulSet, ControllerLabels.PodIndex) => IsOrdinal,
        (WorkloadKind.Job, ControllerLabels.JobName or ControllerLabels.LegacyJobName) => static (of, value) => of.Name.Length == 0 || value == of.Name,
        (WorkloadKind.CronJob, ControllerLabels.JobName or ControllerLabels.LegacyJobName) => static (of, value) => TryNumber(After(of, value), out _),
        (WorkloadKind.Job or WorkloadKind.CronJob, ControllerLabels.ControllerUid or ControllerLabels.LegacyControllerUid) => AnyValue,
        (WorkloadKind.Job or WorkloadKind.CronJob, ControllerLabels.JobCompletionIndex) when workload.JobSpec.TextOr("completionMode", "") == "Indexed" =>
            static (of, value) => TryNumber(value, out _),
        _ => null,
    };

    private static bool IsJobName(string key) => key is ControllerLabels.JobName or ControllerLabels.LegacyJobName;

    private static bool AnyValue(WorkloadFacts workload, string value) => true;

    /// <summary>What follows the workload's name and a hyphen; empty where the value does not begin so.</summary>
    private static string After(WorkloadFacts workload, string value) =>
        value.StartsWith(workload.Name + "-", StringComparison.Ordinal) ? value.Substring(workload.Name.Length + 1) : "";

    private static bool IsOrdinal(WorkloadFacts workload, string value)
    {
        var start = workload.Spec.Get("ordinals").Number("start", 0) ?? 0;
        return TryNumber(value, out var ordinal) && ordinal >= start && !(ordinal - start >= workload.Rmax);
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
