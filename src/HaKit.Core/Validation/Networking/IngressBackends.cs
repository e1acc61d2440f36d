using HaKit.Validation.Defaulting;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Networking;

/// <summary>Where an Ingress sends requests: a port of a Service, or a resource.</summary>
internal static class IngressBackends
{
    public static void Check(Errors errors, Cursor backend)
    {
        var service = backend["service"];
        var resource = backend["resource"];
        if (service.Exists && resource.Exists)
            errors.Invalid(backend, "", "cannot set both resource and service backends");
        else if (resource.Exists)
            Resource(errors, resource);
        else if (service.Exists)
            Service(errors, backend, service);
        else
            errors.Invalid(backend, "", "resource or service backend is required");
    }

    private static void Service(Errors errors, Cursor backend, Cursor service)
    {
        var name = service.TextOf("name");
        if (Common.Required(errors, service, "name"))
            errors.Invalid(service["name"], name, Features.RelaxedServiceNames(errors.Version) ? Names.Label(name) : Names.Label1035(name));
        var port = service["port"];
        var portName = port.TextOf("name");
        var number = port.IntOf("number");
        if (portName.Length > 0 && number != 0)
            errors.Invalid(backend, "", "cannot set both port name & port number");
        else if (portName.Length > 0)
            errors.Invalid(port["name"], portName, Ports.Name(portName));
        else if (number != 0)
            Common.PortNumber(errors, port, "number");
        else
            errors.Required(backend, "port name or number is required");
    }

    /// <summary>An object of any kind: group, kind and name.</summary>
    public static void Resource(Errors errors, Cursor resource)
    {
        if (resource.TextOrNull("apiGroup") is { } group)
            errors.Invalid(resource["apiGroup"], group, Names.Subdomain(group));
        Segment(errors, resource, "kind");
        Segment(errors, resource, "name");
    }

    private static void Segment(Errors errors, Cursor resource, string field)
    {
        if (Common.Required(errors, resource, field))
            errors.Invalid(resource[field], resource.TextOf(field), Names.PathSegment(resource.TextOf(field)));
    }
}
