using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Networking;

/// <summary>EndpointSlices: a part of a Service's addresses.</summary>
internal static class EndpointSlices
{
    private const int MostEndpoints = 1000;
    private const int MostAddresses = 100;
    private const int MostPorts = 20000;
    private const int MostHints = 8;
    private static readonly string[] Types = ["FQDN", "IPv4", "IPv6"];
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    public static void Check(Errors errors, Cursor slice)
    {
        ObjectMeta.Check(errors, slice["metadata"], Names.Subdomain, isNamespaced: true);
        Common.OneOf(errors, slice, "addressType", Types);
        Endpoints(errors, slice.Each("endpoints"), slice.TextOf("addressType"));
        Ports(errors, slice.Each("ports"));
    }

    private static void Endpoints(Errors errors, CursorList endpoints, string type)
    {
        if (endpoints.Count > MostEndpoints)
        {
            errors.TooMany(endpoints.Path, endpoints.Count, MostEndpoints);
            return;
        }

        foreach (var endpoint in endpoints)
        {
            var addresses = endpoint.Each("addresses");
            if (addresses.Count == 0)
                errors.Required(addresses, "must contain at least 1 address");
            else if (addresses.Count > MostAddresses)
                errors.TooMany(addresses.Path, addresses.Count, MostAddresses);
            foreach (var address in addresses)
                Address(errors, addresses, address, type);
            if (endpoint.TextOrNull("nodeName") is { } node)
                errors.Invalid(endpoint["nodeName"], node, Names.Subdomain(node));
            if (endpoint.TextOrNull("hostname") is { } host)
                errors.Invalid(endpoint["hostname"], host, Names.Label(host));
            Hints(errors, endpoint["hints"].Each("forZones"), Qualified.Name);
            Hints(errors, endpoint["hints"].Each("forNodes"), Names.Subdomain);
        }
    }

    private static void Address(Errors errors, CursorList addresses, Cursor address, string type)
    {
        if (type == "FQDN")
        {
            Domain(errors, address);
            return;
        }

        if (type is not ("IPv4" or "IPv6") || AddressChecks.Legacy(errors, address) is not { } bytes)
            return;
        // The server reports a wrong family at the list, not at the address.
        if (bytes.Length == 16 != (type == "IPv6"))
            errors.Invalid(addresses, address.Text, type == "IPv6" ? "must be an IPv6 address" : "must be an IPv4 address");
        AddressChecks.NotSpecial(errors, address, bytes);
    }

    private static void Domain(Errors errors, Cursor address)
    {
        var name = address.Text;
        if (name.Length == 0)
        {
            errors.Required(address);
            return;
        }

        var bare = name[name.Length - 1] == '.' ? name.Substring(0, name.Length - 1) : name;
        var problems = Names.Subdomain(bare);
        if (problems.Count > 0)
            errors.Invalid(address, name, problems);
        else if (bare.IndexOf('.') < 0)
            errors.Invalid(address, name, "should be a domain with at least two segments separated by dots");
        else
            errors.Invalid(address, name, [.. bare.Split('.').SelectMany(Names.Label)]);
    }

    private static void Hints(Errors errors, CursorList hints, Func<string, IReadOnlyList<string>> format)
    {
        if (hints.Count > MostHints)
        {
            errors.TooMany(hints.Path, hints.Count, MostHints);
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hint in hints)
        {
            var name = hint.TextOf("name");
            if (!names.Add(name))
                errors.Duplicate(hint["name"].Path, name);
            errors.Invalid(hint["name"], name, format(name));
        }
    }

    private static void Ports(Errors errors, CursorList ports)
    {
        if (ports.Count > MostPorts)
        {
            errors.TooMany(ports.Path, ports.Count, MostPorts);
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            var name = port.TextOf("name");
            if (name.Length > 0)
                errors.Invalid(port["name"], name, Names.Label(name));
            if (!names.Add(name))
                errors.Duplicate(port["name"].Path, name);
            Common.OptionalOneOf(errors, port, "protocol", Protocols);
            if (port.TextOrNull("appProtocol") is { } application)
                errors.Invalid(port["appProtocol"], application, Qualified.Name(application));
        }
    }
}
