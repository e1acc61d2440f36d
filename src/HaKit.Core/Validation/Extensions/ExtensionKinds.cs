namespace HaKit.Validation.Extensions;

/// <summary>What extends a server: aggregated APIs, certificates to be signed.</summary>
internal static class ExtensionKinds
{
    public static readonly KindTable Table = new()
    {
        ["apiregistration.k8s.io", "APIService"] = ApiServices.Check,
        ["certificates.k8s.io", "CertificateSigningRequest"] = SigningRequests.Check,
    };
}
