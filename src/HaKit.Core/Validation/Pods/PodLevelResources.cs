using HaKit.Tree;
using HaKit.Validation.Defaulting;

namespace HaKit.Validation.Pods;

/// <summary><c>spec.resources</c>: what the whole pod may use.</summary>
internal static class PodLevelResources
{
    private static readonly string[] Supported = ["cpu", "hugepages-", "memory"];

    public static void Check(Errors errors, Cursor spec, PodContext pod)
    {
        var resources = spec["resources"];
        if (!resources.Exists)
            return;
        if (resources.HasAny("claims"))
            errors.Forbidden(resources["claims"].Path, "claims may not be set for Resources at pod-level");
        ContainerResources.Claims(errors, resources, pod);
        ContainerResources.Amounts(errors, resources, ResourceNames.Any);
        SupportedOnly(errors, resources["limits"]);
        SupportedOnly(errors, resources["requests"]);
        Requests(errors, spec, resources["requests"]);
        Limits(errors, spec, resources["limits"]);
    }

    private static void SupportedOnly(Errors errors, Cursor amounts)
    {
        foreach (var entry in amounts.Entries)
        {
            if (!PodResources.IsSupported(entry.Key) && ResourceNames.Any(entry.Key).Count == 0)
                errors.NotSupported(amounts.Path.Key(entry.Key), entry.Key, Supported);
        }
    }

    private static void Requests(Errors errors, Cursor spec, Cursor requests)
    {
        if (requests.Entries.Count == 0)
            return;
        var sums = PodResources.Sum(spec["containers"].Node as ListNode, spec["initContainers"].Node as ListNode, "requests");
        foreach (var request in requests.Entries)
        {
            if (sums.TryGetValue(request.Key, out var sum) && ResourceQuantities.Read(request.Value).Value < sum)
                errors.Invalid(requests.Path.Key(request.Key), ResourceQuantities.Text(request.Value), "must be greater than or equal to aggregate container requests of " + sum.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void Limits(Errors errors, Cursor spec, Cursor limits)
    {
        if (limits.Entries.Count == 0)
            return;
        foreach (var container in spec.Each("containers"))
        {
            var own = container["resources"]["limits"];
            foreach (var limit in limits.Entries)
            {
                if (own.Map?[limit.Key] is ScalarNode text && ResourceQuantities.Read(text) > ResourceQuantities.Read(limit.Value))
                    errors.Invalid(own, ResourceQuantities.Text(text), "must be less than or equal to pod limits of " + ResourceQuantities.Text(limit.Value));
            }
        }
    }
}
