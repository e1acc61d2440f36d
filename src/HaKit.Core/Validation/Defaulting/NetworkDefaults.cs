using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Services and network policies.</summary>
internal static class NetworkDefaults
{
    private const long AffinitySeconds = 10800;

    public static MapNode Service(MapNode root) => Defaults.With(root, (ref edit) => edit.Ensure("spec", ServiceSpec));

    public static MapNode Endpoints(MapNode root) => Defaults.With(root, (ref edit) => edit.Items("subsets", subset => Defaults.With(subset, (ref inner) => inner.Items("ports", Protocol))));

    public static MapNode EndpointSlice(MapNode root) => Defaults.With(root, (ref edit) => edit.Items("ports", port => Defaults.With(port, (ref inner) =>
    {
        inner.Default("name", "");
        inner.Default("protocol", "TCP");
    })));

    public static MapNode Apply(MapNode root, string kind) => kind switch
    {
        "NetworkPolicy" => NetworkPolicy(root),
        "IngressClass" => Defaults.With(root, (ref edit) => edit.Each("spec", spec => Defaults.With(spec, (ref inner) => inner.Each("parameters", parameters =>
            Defaults.With(parameters, (ref of) => of.Default("scope", "Cluster")))))),
        _ => root,
    };

    private static MapNode NetworkPolicy(MapNode root) => Defaults.With(root, (ref edit) => edit.Ensure("spec", spec =>
    {
        var inner = new MapEdit(spec);
        inner.Items("ingress", rule => Defaults.With(rule, (ref of) => of.Items("ports", PolicyPort)));
        inner.Items("egress", rule => Defaults.With(rule, (ref of) => of.Items("ports", PolicyPort)));
        if (inner["policyTypes"] is null or ListNode { Count: 0 } && inner["egress"] is not UnknownNode)
        {
            Node ingress = ScalarNode.String("Ingress", spec.Place);
            Node egress = ScalarNode.String("Egress", spec.Place);
            inner.Set("policyTypes", new ListNode(inner["egress"] is ListNode { Count: > 0 } ? [ingress, egress] : [ingress], spec.Place));
        }

        return inner.Done();
    }));

    private static MapNode ServiceSpec(MapNode spec)
    {
        var edit = new MapEdit(spec);
        edit.DefaultEmpty("sessionAffinity", "None");
        if (edit.Text("sessionAffinity") == "None")
            edit.Remove("sessionAffinityConfig");
        else if (edit.Text("sessionAffinity") == "ClientIP")
            edit.Ensure("sessionAffinityConfig", config => Defaults.With(config, (ref inner) => inner.Ensure("clientIP", ip => Defaults.With(ip, (ref of) => of.Default("timeoutSeconds", AffinitySeconds)))));
        edit.DefaultEmpty("type", "ClusterIP");
        edit.Items("ports", ServicePort);
        var type = edit.Text("type");
        if (type is "NodePort" or "LoadBalancer" || (type == "ClusterIP" && edit["externalIPs"] is ListNode { Count: > 0 }))
            edit.DefaultEmpty("externalTrafficPolicy", "Cluster");
        if (type is "NodePort" or "LoadBalancer" or "ClusterIP")
            edit.Default("internalTrafficPolicy", "Cluster");
        if (type == "LoadBalancer")
            edit.Default("allocateLoadBalancerNodePorts", true);
        return edit.Done();
    }

    private static MapNode ServicePort(MapNode port)
    {
        var edit = new MapEdit(Protocol(port));
        if (edit["targetPort"] is null or ScalarNode { Text: "" or "0" } && edit["port"] is ScalarNode number)
            edit.Set("targetPort", number);
        return edit.Done();
    }

    /// <summary>Held by pointer here: an empty protocol is no absent one.</summary>
    private static MapNode PolicyPort(MapNode port) => Defaults.With(port, (ref edit) => edit.Default("protocol", "TCP"));

    private static MapNode Protocol(MapNode port) => Defaults.With(port, (ref edit) => edit.DefaultEmpty("protocol", "TCP"));
}
