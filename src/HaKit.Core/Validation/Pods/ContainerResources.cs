using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary><c>resources</c> of a container: names, amounts, requests within limits.</summary>
internal static class ContainerResources
{
    public static void Check(Errors errors, Cursor resources, PodContext pod)
    {
        if (!resources.Exists)
            return;
        Amounts(errors, resources, ResourceNames.ForContainer);
        Claims(errors, resources, pod);
    }

    public static void Amounts(Errors errors, Cursor resources, Func<string, IReadOnlyList<string>> format)
    {
        var limits = resources["limits"];
        var requests = resources["requests"];
        bool basic = false, huge = false;
        foreach (var limit in limits.Entries)
        {
            var amount = new Cursor(limit.Value, limits.Path.Key(limit.Key));
            ResourceQuantities.Check(errors, amount, limit.Key, format);
            HugePages(errors, amount, limit.Key, ref huge);
            basic |= limit.Key is "cpu" or "memory";
        }

        foreach (var request in requests.Entries)
        {
            var amount = new Cursor(request.Value, requests.Path.Key(request.Key));
            ResourceQuantities.Check(errors, amount, request.Key, format);
            HugePages(errors, amount, request.Key, ref huge);
            basic |= request.Key is "cpu" or "memory";
            WithinLimit(errors, requests.Path, request, limits);
        }

        if (huge && !basic)
            errors.Forbidden(resources.Path, "HugePages require cpu or memory");
    }

    private static void WithinLimit(Errors errors, FieldPath path, MapEntry request, Cursor limits)
    {
        var asked = ResourceQuantities.Read(request.Value);
        var overcommit = ResourceNames.AllowsOvercommit(request.Key);
        if (limits.Map?[request.Key] is not ScalarNode limit)
        {
            if (!overcommit)
                errors.Required(limits, "Limit must be set for non overcommitable resources");
            return;
        }

        var most = ResourceQuantities.Read(limit);
        if (!overcommit && asked != most)
            errors.Invalid(path, ResourceQuantities.Text(request.Value), "must be equal to " + request.Key + " limit of " + ResourceQuantities.Text(limit));
        else if (asked > most)
            errors.Invalid(path, ResourceQuantities.Text(request.Value), "must be less than or equal to " + request.Key + " limit of " + ResourceQuantities.Text(limit));
    }

    private static void HugePages(Errors errors, Cursor amount, string name, ref bool huge)
    {
        if (!ResourceNames.IsHugePages(name))
            return;
        huge = true;
        if (Quantity.TryParse(name.Substring("hugepages-".Length), out var page) && page.Value > 0 && ResourceQuantities.Read(amount.Node).Value % page.Value != 0)
            errors.Invalid(amount, ResourceQuantities.Text(amount.Node), "must be a multiple of the page size");
    }

    public static void Claims(Errors errors, Cursor resources, PodContext pod)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in resources.Each("claims"))
        {
            var name = claim.TextOf("name");
            var request = claim.TextOf("request");
            if (name.Length == 0)
                errors.Required(claim);
            else if (!names.Add(request.Length == 0 ? name : name + "/" + request))
                errors.Duplicate(claim.Path, name);
            else if (!pod.ClaimNames.Contains(name))
                errors.NotFound(claim.Path, name);
            if (request.Length > 0)
                errors.Invalid(claim["request"], request, Formats.Names.Label(request));
        }
    }
}
