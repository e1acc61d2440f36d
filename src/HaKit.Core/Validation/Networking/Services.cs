using HaKit.Tree;
using HaKit.Validation.Defaulting;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Networking;

internal static class Services
{
    private static readonly string[] Types = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
    private static readonly string[] Affinities = ["ClientIP", "None"];
    private static readonly string[] Policies = ["Cluster", "Local"];
    private const long KubeletPort = 10250;
    private const long AffinityMost = 86400;

    public static void Check(Errors errors, Cursor service)
    {
        var spec = service["spec"];
        ServiceAddresses.Check(errors, spec);
        if (errors.Count > 0 || NodePorts.Allocate(errors, spec) is not { } nodePorts)
            return; // Addresses and node ports are allocated first; what cannot be had is all that is told.
        ObjectMeta.Check(errors, service["metadata"], Features.RelaxedServiceNames(errors.Version) ? Names.Label : Names.Label1035, isNamespaced: true);
        var type = spec.TextOf("type");
        var headless = ServiceAddresses.IsHeadless(spec);
        if (!spec.HasAny("ports") && !headless && type != "ExternalName")
            errors.Required(spec["ports"]);
        OfType(errors, spec, type, headless);
        ServicePorts.Check(errors, spec, nodePorts);
        ObjectMeta.Labels(errors, spec["selector"]);
        Affinity(errors, spec);
        ExternalIPs(errors, spec);
        Common.OneOf(errors, spec, "type", Types);
        LoadBalancer(errors, spec, type);
        TrafficPolicies(errors, spec, type);
    }

    private static void OfType(Errors errors, Cursor spec, string type, bool headless)
    {
        switch (type)
        {
            case "LoadBalancer":
                foreach (var port in spec.Each("ports"))
                {
                    if (port.IntOf("port") == KubeletPort)
                        errors.Invalid(port, KubeletPort, "may not expose port 10250 externally since it is used by kubelet");
                }

                NotHeadless(errors, spec, type, headless);
                break;
            case "NodePort":
                NotHeadless(errors, spec, type, headless);
                break;
            case "ExternalName":
                ExternalName(errors, spec);
                break;
        }
    }

    private static void NotHeadless(Errors errors, Cursor spec, string type, bool headless)
    {
        if (headless)
            errors.Invalid(spec["clusterIPs"].Path.Index(0), "None", "may not be set to 'None' for " + type + " services");
    }

    private static void ExternalName(Errors errors, Cursor spec)
    {
        foreach (var field in new[] { "clusterIPs", "ipFamilies", "ipFamilyPolicy" })
        {
            if (spec.HasAny(field) || spec.TextOf(field).Length > 0 || (field == "clusterIPs" && spec.TextOf("clusterIP").Length > 0))
                errors.Forbidden(spec[field].Path, "may not be set for ExternalName services");
        }

        var name = spec.TextOf("externalName");
        var bare = name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
        if (bare.Length == 0)
            errors.Required(spec["externalName"]);
        else
            errors.Invalid(spec["externalName"], bare, Names.Subdomain(bare));
    }

    private static void Affinity(Errors errors, Cursor spec)
    {
        Common.OneOf(errors, spec, "sessionAffinity", Affinities);
        if (spec.TextOf("sessionAffinity") != "ClientIP")
            return;
        var client = spec["sessionAffinityConfig"]["clientIP"];
        var seconds = client.IntOf("timeoutSeconds");
        if (seconds is <= 0 or > AffinityMost)
            errors.Invalid(client["timeoutSeconds"], seconds, "must be greater than 0 and less than 86400");
    }

    private static void ExternalIPs(Errors errors, Cursor spec)
    {
        foreach (var ip in spec.Each("externalIPs"))
        {
            var bytes = Addresses.Parse(ip.Text, lenient: true);
            if (bytes is null)
                errors.Invalid(ip, ip.Text, Addresses.AddressForm);
            else
                AddressChecks.NotSpecial(errors, ip, bytes);
        }
    }

    private static void LoadBalancer(Errors errors, Cursor spec, string type)
    {
        const string Only = "may only be used when `type` is 'LoadBalancer'";
        if (spec.HasAny("loadBalancerSourceRanges"))
        {
            // The server spells this path with a capital.
            var path = spec["LoadBalancerSourceRanges"].Path;
            if (type != "LoadBalancer")
                errors.Forbidden(path, Only);
            var i = 0;
            foreach (var range in spec.Each("loadBalancerSourceRanges"))
            {
                if (Addresses.ParseNetwork(range.Text.Trim(), lenient: true) is null)
                    errors.Invalid(path.Index(i), range.Text, Addresses.NetworkForm);
                i++;
            }
        }

        if (type == "LoadBalancer")
        {
            if (spec.TextOrNull("loadBalancerClass") is { } name)
                errors.Invalid(spec["loadBalancerClass"], name, Qualified.Name(name));
            return;
        }

        foreach (var field in new[] { "allocateLoadBalancerNodePorts", "loadBalancerClass" })
        {
            if (spec.Has(field))
                errors.Forbidden(spec[field].Path, Only);
        }
    }

    private static void TrafficPolicies(Errors errors, Cursor spec, string type)
    {
        var external = spec.TextOf("externalTrafficPolicy");
        if (type is "NodePort" or "LoadBalancer" || (type == "ClusterIP" && spec.HasAny("externalIPs")))
            Common.OneOf(errors, spec, "externalTrafficPolicy", Policies);
        else if (external.Length > 0)
            errors.Invalid(spec["externalTrafficPolicy"], external, "may only be set for externally-accessible services");
        var health = spec.IntOf("healthCheckNodePort");
        if (type == "LoadBalancer" && external == "Local")
        {
            if (health != 0)
                Common.PortNumber(errors, spec, "healthCheckNodePort");
        }
        else if (health != 0)
        {
            errors.Invalid(spec["healthCheckNodePort"], health, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
        }

        Common.OptionalOneOf(errors, spec, "internalTrafficPolicy", Policies);
        Common.OptionalOneOf(errors, spec, "trafficDistribution", Features.PreferSameTrafficDistribution(errors.Version) ? ["PreferClose", "PreferSameZone", "PreferSameNode"] : ["PreferClose"]);
    }
}
