namespace HaKit.Validation.Networking;

/// <summary>Services, routes into the cluster, network policies.</summary>
internal static class NetworkKinds
{
    public static readonly KindTable Table = new()
    {
        ["", "Service"] = Services.Check,
        ["networking.k8s.io", "Ingress"] = Ingresses.Check,
        ["networking.k8s.io", "NetworkPolicy"] = NetworkPolicies.Check,
    };
}
