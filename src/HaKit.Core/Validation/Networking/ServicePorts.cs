using System.Globalization;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Networking;

/// <summary>A Service's ports.</summary>
internal static class ServicePorts
{
    private const long FirstNodePort = 30000;
    private const long LastNodePort = 32767;
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    /// <summary>Node ports must lie in the cluster's range, which is taken to be the standard one.</summary>
    public static void InRange(Errors errors, Cursor spec)
    {
        if (spec.TextOf("type") is not ("NodePort" or "LoadBalancer"))
            return;
        foreach (var port in spec.Each("ports"))
        {
            if (port.IntOf("nodePort") is var number and not (0 or (>= FirstNodePort and <= LastNodePort)))
            {
                errors.Invalid(port["nodePort"].Path, number, "provided port is not in the valid range. The range of valid ports is 30000-32767");
                return;
            }
        }
    }

    public static void Check(Errors errors, Cursor spec)
    {
        var ports = spec.Each("ports");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports)
            Port(errors, port, ports.Count > 1, names);
        if (spec.TextOf("type") == "ClusterIP")
        {
            foreach (var port in ports)
            {
                if (port.IntOf("nodePort") != 0)
                    errors.Forbidden(port["nodePort"].Path, "may not be used when `type` is 'ClusterIP'");
            }
        }

        Duplicates(errors, ports);
    }

    private static void Port(Errors errors, Cursor port, bool needsName, HashSet<string> names)
    {
        var name = port.TextOf("name");
        if (name.Length > 0)
        {
            errors.Invalid(port["name"].Path, name, Names.Label(name));
            if (!names.Add(name))
                errors.Duplicate(port["name"].Path, name);
        }
        else if (needsName)
        {
            errors.Required(port["name"].Path);
        }

        Common.PortNumber(errors, port, "port");
        Common.OneOf(errors, port, "protocol", Protocols);
        Common.PortNumberOrName(errors, port["targetPort"]);
        if (port.TextOrNull("appProtocol") is { } application)
            errors.Invalid(port["appProtocol"].Path, application, Qualified.Name(application));
    }

    private static void Duplicates(Errors errors, CursorList ports)
    {
        var nodePorts = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            var protocol = port.TextOf("protocol") + "/";
            if (port.IntOf("nodePort") is var node and not 0 && !nodePorts.Add(protocol + node.ToString(CultureInfo.InvariantCulture)))
                errors.Duplicate(port["nodePort"].Path, port["nodePort"].Node);
            if (!numbers.Add(protocol + port.IntOf("port").ToString(CultureInfo.InvariantCulture)))
                errors.Duplicate(port.Path, port.Node);
        }
    }
}
