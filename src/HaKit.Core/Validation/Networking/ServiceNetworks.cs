using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Networking;

/// <summary>The networks that Services get their addresses from, and the addresses taken: ServiceCIDR and IPAddress.</summary>
internal static class ServiceNetworks
{
    public static void Network(Errors errors, Cursor network)
    {
        ObjectMeta.Check(errors, network["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = network["spec"];
        var networks = spec.Each("cidrs");
        if (networks.Count == 0)
        {
            errors.Required(networks, "at least one CIDR required");
            return;
        }

        if (networks.Count > 2)
        {
            errors.Invalid(networks, spec.Node, "may only hold up to 2 values");
            return;
        }

        if (networks.Count == 2 && AddressChecks.AreDualStack(networks) == false)
            errors.Invalid(networks, spec["cidrs"].Node, "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64");
        foreach (var one in networks)
            Strict(errors, one);
    }

    public static void Address(Errors errors, Cursor address)
    {
        ObjectMeta.Check(errors, address["metadata"], Canonical, isNamespaced: false);
        var parent = address["spec"]["parentRef"];
        if (!parent.Exists)
        {
            errors.Required(parent);
            return;
        }

        if (parent.TextOf("group") is { Length: > 0 } group)
            errors.Invalid(parent["group"], group, Names.Subdomain(group));
        foreach (var field in new[] { "resource", "name" })
        {
            if (Common.Required(errors, parent, field))
                errors.Invalid(parent[field], parent.TextOf(field), Names.PathSegment(parent.TextOf(field)));
        }

        errors.Invalid(parent["namespace"], parent.TextOf("namespace"), Names.PathSegment(parent.TextOf("namespace")));
    }

    private static void Strict(Errors errors, Cursor field)
    {
        if (Addresses.ParseNetwork(field.Text) is not { } network)
            errors.Invalid(field, field.Text, Addresses.NetworkForm);
        else if (!network.IsMasked)
            errors.Invalid(field, field.Text, "must not have bits set beyond the prefix length");
    }

    /// <summary>An object's name that is an address must be written in its shortest form, for the same address must not come under two names.</summary>
    private static IReadOnlyList<string> Canonical(string name)
    {
        if (Addresses.Parse(name) is not { } bytes)
            return [Addresses.AddressForm];
        return Problems.If(Addresses.Text(bytes) != name, "must be in canonical form (" + GoText.Quote(Addresses.Text(bytes)) + ")");
    }
}
