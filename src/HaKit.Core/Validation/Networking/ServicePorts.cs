using System.Globalization;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Networking;

/// <summary>A Service's ports.</summary>
internal static class ServicePorts
{
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    public static void Check(Errors errors, Cursor spec, long[] nodePorts)
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

        Duplicates(errors, ports, nodePorts);
    }

    private static void Port(Errors errors, Cursor port, bool needsName, HashSet<string> names)
    {
        var name = port.TextOf("name");
        if (name.Length > 0)
        {
            errors.Invalid(port["name"], name, Names.Label(name));
            if (!names.Add(name))
                errors.Duplicate(port["name"].Path, name);
        }
        else if (needsName)
        {
            errors.Required(port["name"]);
        }

        Common.PortNumber(errors, port, "port");
        Common.OneOf(errors, port, "protocol", Protocols);
        Common.PortNumberOrName(errors, port["targetPort"]);
        if (port.TextOrNull("appProtocol") is { } application)
            errors.Invalid(port["appProtocol"], application, Qualified.Name(application));
    }

    private static void Duplicates(Errors errors, CursorList ports, long[] nodePorts)
    {
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            var protocol = port.TextOf("protocol") + "/";
            var node = nodePorts[i].ToString(CultureInfo.InvariantCulture);
            if (nodePorts[i] != 0 && !nodes.Add(protocol + node))
                errors.Add(port["nodePort"].Path, Reasons.Duplicate, "Duplicate value: " + node);
            if (!numbers.Add(protocol + port.IntOf("port").ToString(CultureInfo.InvariantCulture)))
                errors.Add(port.Path, Reasons.Duplicate, "Duplicate value: {\"Name\":\"\",\"Protocol\":" + GoText.Quote(port.TextOf("protocol")) + ",\"AppProtocol\":null,\"Port\":" + port["port"].Text + ",\"TargetPort\":0,\"NodePort\":0}");
        }
    }
}
