using HaKit.Validation.Admission;
using HaKit.Validation.Autoscaling;
using HaKit.Validation.Definitions;
using HaKit.Validation.Devices;
using HaKit.Validation.Extensions;
using HaKit.Validation.FlowControl;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Networking;
using HaKit.Validation.Nodes;
using HaKit.Validation.Policies;
using HaKit.Validation.Reviews;
using HaKit.Validation.Storage;
using HaKit.Validation.Workloads;

namespace HaKit.Validation;

/// <summary>Which checks a kind gets. Kinds that no area lists get those on their metadata.</summary>
internal static class KindChecks
{
    private static readonly KindTable Kinds = KindTable.Of(
        WorkloadKinds.Table,
        PlainKinds.Table,
        NetworkKinds.Table,
        NodeKinds.Table,
        StorageKinds.Table,
        PolicyKinds.Table,
        AutoscalingKinds.Table,
        AdmissionKinds.Table,
        DefinitionKinds.Table,
        DeviceKinds.Table,
        ExtensionKinds.Table,
        FlowKinds.Table,
        ReviewKinds.Table);

    public static void Check(Errors errors, Cursor root, string group, string kind)
    {
        var check = Kinds[group, kind];
        check?.Invoke(errors, root);
        if (check is null || errors.Count == 0)
            Generic(errors, root, kind);
    }

    /// <summary>
    /// What the server checks on every object once its own kind found nothing: this is where a PodDisruptionBudget's labels are looked
    /// at, for instance.
    /// Kinds whose objects only ask a question (SubjectAccessReview and the like) have no name.
    /// </summary>
    private static void Generic(Errors errors, Cursor root, string kind)
    {
        if (kind.EndsWith("Review", StringComparison.Ordinal) || kind is "Binding" or "Eviction" or "DeleteOptions")
            return;
        ObjectMeta.Check(errors, root["metadata"], Names.PathSegment, isNamespaced: false, standardFinalizers: false, isNameGenerated: kind == "LimitRange");
    }
}
