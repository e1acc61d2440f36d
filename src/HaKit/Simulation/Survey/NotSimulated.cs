using HaKit.Assessments;
using HaKit.Evaluation;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Simulating;

/// <summary>Something among the inputs that is not simulated, and why.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Object">The object; null for a document that holds none.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record NotSimulated(Place Place, ObjectReference? Object, string Reason)
{
    private const string HelmHook = "helm.sh/hook";

    /// <summary>Tells the objects that are simulated from those that never run, that run some other time, or whose controller is not known.</summary>
    /// <param name="objects">The manifests.</param>
    /// <param name="left">Filled with what is left out.</param>
    /// <param name="rules">Version and default namespace; the defaults where it is null.</param>
    public static IReadOnlyList<ManifestObject> Split(IReadOnlyList<ManifestObject> objects, List<NotSimulated> left, RuleOptions? rules = null)
    {
        var assessment = Assessment.Of([.. objects.Select(item => new AssessedInput(item))], new AssessmentOptions { Rules = rules ?? RuleOptions.Default });
        var simulated = new List<ManifestObject>(objects.Count);
        foreach (var one in assessment.Objects)
        {
            if (Reasoned(one) is { } reason)
                left.Add(new NotSimulated(one.Object.Place, one.Object.Reference, reason));
            else
                simulated.Add(one.Object);
        }

        return simulated;
    }

    private static string? Reasoned(AssessedObject one)
    {
        var item = one.Object;
        if (item.Kind == "List" && item.Group.Length == 0 && item.Root.At("items") is not ListNode { Items.Count: > 0 })
            return "the List has no items";
        if (WorkloadKinds.Of(item) == WorkloadKind.Custom)
            return $"HaKit does not know what the controller of {item.Kind} ({item.Group}) does";
        if (one.IsRefused)
        {
            var errors = one.Verdict.Errors;
            var more = errors.Count > 1 ? FormattableString.Invariant($", and {errors.Count - 1} more: see hakit validate") : "";
            return $"the API server refuses it: {errors[0].Field}: {errors[0].Message}{more}";
        }

        if (one.First is { } first)
            return $"it is defined twice, first at {first.Object.Place}";
        return item.Kind is "Pod" or "Job" && item.Root.At("metadata", "annotations").Text(HelmHook) is not null
            ? "a Helm hook runs during an install, an upgrade or a test only"
            : null;
    }
}
