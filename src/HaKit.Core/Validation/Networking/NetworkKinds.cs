namespace HaKit.Validation.Networking;

/// <summary>Services, routes into the cluster, network policies.</summary>
internal static class NetworkKinds
{
    public static readonly KindTable Table = new()
    {
        ["", "Endpoints"] = EndpointLists.Check,
        ["", "Service"] = Services.Check,
        ["discovery.k8s.io", "EndpointSlice"] = EndpointSlices.Check,
        ["networking.k8s.io", "IPAddress"] = ServiceNetworks.Address,
        ["networking.k8s.io", "Ingress"] = Ingresses.Check,
        ["networking.k8s.io", "IngressClass"] = IngressClasses.Check,
        ["networking.k8s.io", "NetworkPolicy"] = NetworkPolicies.Check,
        ["networking.k8s.io", "ServiceCIDR"] = ServiceNetworks.Network,
    };
}
