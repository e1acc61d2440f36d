using HaKit.Facts;
using HaKit.Tree;
using HaKit.Validation;

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
    public static IReadOnlyList<ManifestObject> Split(IReadOnlyList<ManifestObject> objects, List<NotSimulated> left)
    {
        var simulated = new List<ManifestObject>(objects.Count);
        var seen = new Dictionary<(string, string, string, string), ManifestObject>();
        foreach (var item in objects)
        {
            var reason = Reasoned(item)
                ?? (seen.TryAdd((item.Group, item.Kind, item.NamespaceOr("default"), item.Name), item) || item.Name.Length == 0
                    ? null
                    : $"it is defined twice, first at {seen[(item.Group, item.Kind, item.NamespaceOr("default"), item.Name)].Place}");
            if (reason is null)
                simulated.Add(item);
            else
                left.Add(new NotSimulated(item.Place, item.Reference, reason));
        }

        return simulated;
    }

    private static string? Reasoned(ManifestObject item)
    {
        if (item.Kind == "List" && item.Group.Length == 0 && item.Root.At("items") is not ListNode { Items.Count: > 0 })
            return "the List has no items";
        if (WorkloadKinds.Of(item) == WorkloadKind.Custom)
            return $"HaKit does not know what the controller of {item.Kind} ({item.Group}) does";
        var verdict = ManifestValidator.Check(item, ValidationOptions.Default);
        if (verdict.Status == VerdictStatus.Invalid)
        {
            var more = verdict.Errors.Count > 1 ? FormattableString.Invariant($", and {verdict.Errors.Count - 1} more: see hakit validate") : "";
            return $"the API server refuses it: {verdict.Errors[0].Field}: {verdict.Errors[0].Message}{more}";
        }

        if (verdict.Status == VerdictStatus.Skipped && ApiGroups.IsBuiltIn(item.Group))
            return $"the API server does not serve it: no matches for kind {item.Kind} in {item.ApiVersion}";
        return item.Kind is "Pod" or "Job" && item.Root.At("metadata", "annotations").Text(HelmHook) is not null
            ? "a Helm hook runs during an install, an upgrade or a test only"
            : null;
    }
}
