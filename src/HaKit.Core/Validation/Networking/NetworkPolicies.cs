using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Networking;

internal static class NetworkPolicies
{
    private static readonly string[] Protocols = ["TCP", "UDP", "SCTP"];
    private static readonly string[] Types = ["Ingress", "Egress"];

    public static void Check(Errors errors, Cursor policy)
    {
        ObjectMeta.Check(errors, policy["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = policy["spec"];
        SelectorChecks.Check(errors, spec["podSelector"]);
        foreach (var rule in spec.Each("ingress"))
            Rule(errors, rule, "from");
        foreach (var rule in spec.Each("egress"))
            Rule(errors, rule, "to");
        var types = spec.Each("policyTypes");
        if (types.Count > Types.Length)
        {
            errors.Invalid(types, spec["policyTypes"].Node, "may not specify more than two policyTypes");
            return;
        }

        foreach (var type in types)
        {
            if (Array.IndexOf(Types, type.Text) < 0)
                errors.NotSupported(type.Path, type.Text, Types);
        }
    }

    private static void Rule(Errors errors, Cursor rule, string peers)
    {
        foreach (var port in rule.Each("ports"))
            Port(errors, port);
        foreach (var peer in rule.Each(peers))
            Peer(errors, peer);
    }

    private static void Port(Errors errors, Cursor port)
    {
        Common.OptionalOneOf(errors, port, "protocol", Protocols);
        var number = port["port"];
        var end = port.IntOrNull("endPort");
        var endPath = port["endPort"].Path;
        if (!number.Exists)
        {
            if (end is { } alone)
                errors.Invalid(endPath, alone, "may not be specified when `port` is not specified");
            return;
        }

        Common.PortNumberOrName(errors, number);
        if (end is not { } last)
            return;
        if (number.Node is ScalarNode { Kind: NodeKind.String })
        {
            errors.Invalid(endPath, last, "may not be specified when `port` is non-numeric");
            return;
        }

        if (last < number.Int)
            errors.Invalid(endPath, number.Int, "must be greater than or equal to `port`");
        if (!Ports.IsNumber(last))
            errors.Invalid(endPath, last, Ports.NumberRange);
    }

    private static void Peer(Errors errors, Cursor peer)
    {
        SelectorChecks.Check(errors, peer["podSelector"]);
        SelectorChecks.Check(errors, peer["namespaceSelector"]);
        var selectors = peer.Has("podSelector") || peer.Has("namespaceSelector");
        var block = peer["ipBlock"];
        if (block.Exists)
            Block(errors, block);
        if (!selectors && !block.Exists)
            errors.Required(peer, "must specify a peer");
        else if (selectors && block.Exists)
            errors.Forbidden(peer.Path, "may not specify both ipBlock and another peer");
    }

    private static void Block(Errors errors, Cursor block)
    {
        if (!Common.Required(errors, block, "cidr") || Network(errors, block["cidr"]) is not { } network)
            return;
        foreach (var except in block.Each("except"))
        {
            if (Network(errors, except) is { } inner && (!network.Contains(inner) || inner.PrefixLength <= network.PrefixLength))
                errors.Invalid(except, except.Text, "must be a strict subset of `cidr`");
        }
    }

    /// <summary>The network; null where it is none, which is reported. Since 1.36 bits behind the prefix and leading zeros are refused.</summary>
    private static Network? Network(Errors errors, Cursor field)
    {
        var strict = errors.Version.IsAtLeast(36);
        var network = Addresses.ParseNetwork(field.Text, lenient: !strict);
        if (network is null)
        {
            errors.Invalid(field, field.Text, Addresses.NetworkForm);
            return null;
        }

        if (strict && !network.Value.IsMasked)
            errors.Invalid(field, field.Text, "must not have bits set beyond the prefix length");
        return network;
    }
}
