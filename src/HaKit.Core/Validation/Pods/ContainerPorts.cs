using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary>Ports of containers, and ports taken on the host.</summary>
internal static class ContainerPorts
{
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    public static void Check(Errors errors, CursorList ports)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            if (port.TextOf("name") is { Length: > 0 } name)
            {
                var problems = Ports.Name(name);
                errors.Invalid(port["name"], name, problems);
                if (problems.Count == 0 && !names.Add(name))
                    errors.Duplicate(port["name"].Path, name);
            }

            if (port.IntOf("containerPort") == 0)
                errors.Required(port["containerPort"]);
            else
                Common.PortNumber(errors, port, "containerPort");
            if (port.IntOf("hostPort") != 0)
                Common.PortNumber(errors, port, "hostPort");
            Common.OneOf(errors, port, "protocol", Protocols);
        }
    }

    public static void MatchHost(Errors errors, CursorList ports)
    {
        foreach (var port in ports)
        {
            if (port.IntOf("hostPort") is var host and not 0 && host != port.IntOf("containerPort"))
                errors.Invalid(port["hostPort"], port.IntOf("hostPort"), "must match `containerPort` when `hostNetwork` is true");
        }
    }

    public static void HostPorts(Errors errors, Cursor container, HashSet<string> taken)
    {
        foreach (var port in container.Each("ports"))
        {
            if (port.IntOf("hostPort") == 0)
                continue;
            var use = port.TextOf("protocol") + "/" + port.TextOf("hostIP") + "/" + port["hostPort"].Text;
            if (!taken.Add(use))
                errors.Duplicate(port["hostPort"].Path, use);
        }
    }
}
