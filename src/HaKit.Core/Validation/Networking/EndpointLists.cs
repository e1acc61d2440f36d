using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Networking;

/// <summary>Endpoints: the older list of a Service's addresses.</summary>
internal static class EndpointLists
{
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    public static void Check(Errors errors, Cursor endpoints)
    {
        ObjectMeta.Check(errors, endpoints["metadata"], Names.Subdomain, isNamespaced: true);
        foreach (var subset in endpoints.Each("subsets"))
        {
            var addresses = subset.Each("addresses");
            var notReady = subset.Each("notReadyAddresses");
            if (addresses.Count + notReady.Count == 0)
                errors.Required(subset, "must specify `addresses` or `notReadyAddresses`");
            foreach (var address in addresses)
                Address(errors, address);
            foreach (var address in notReady)
                Address(errors, address);
            var ports = subset.Each("ports");
            foreach (var port in ports)
                Port(errors, port, ports.Count > 1);
        }
    }

    private static void Address(Errors errors, Cursor address)
    {
        var ip = AddressChecks.Legacy(errors, address["ip"]);
        if (address.TextOf("hostname") is { Length: > 0 } host)
            errors.Invalid(address["hostname"], host, Names.Label(host));
        if (address.TextOrNull("nodeName") is { } node)
            errors.Invalid(address["nodeName"], node, Names.Subdomain(node));
        if (ip is not null)
            AddressChecks.NotSpecial(errors, address["ip"], ip);
    }

    private static void Port(Errors errors, Cursor port, bool needsName)
    {
        var name = port.TextOf("name");
        if (name.Length > 0)
            errors.Invalid(port["name"], name, Names.Label(name));
        else if (needsName)
            errors.Required(port["name"]);
        Common.PortNumber(errors, port, "port");
        Common.OneOf(errors, port, "protocol", Protocols);
        if (port.TextOrNull("appProtocol") is { } application)
            errors.Invalid(port["appProtocol"], application, Qualified.Name(application));
    }
}
