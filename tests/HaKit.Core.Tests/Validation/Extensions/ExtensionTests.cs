using System.Text;

namespace HaKit.Core.Tests.Validation.Extensions;

public class ExtensionTests
{
    [Theory]
    [InlineData("v1.example.com", "service: {namespace: ns, name: s}", null)]
    [InlineData("v1.other.com", "service: {namespace: ns, name: s}", "metadata.name FieldValueInvalid")]
    [InlineData("v1.example.com", "service: {name: s}", "spec.service.namespace FieldValueRequired")]
    [InlineData("v1.example.com", "service: {namespace: ns, name: s, port: 0}", "spec.service.port FieldValueInvalid")]
    [InlineData("v1.example.com", "caBundle: YQ==", "spec.caBundle FieldValueInvalid")]
    [InlineData("v1.example.com", "insecureSkipTLSVerify: true", "spec.insecureSkipTLSVerify FieldValueInvalid")]
    [InlineData("v1.example.com", "service: {namespace: ns, name: s}, insecureSkipTLSVerify: true, caBundle: YQ==", "spec.insecureSkipTLSVerify FieldValueInvalid")]
    public void Api_services_AreNamedByVersionAndGroup(string name, string spec, string? cause) => Server.Refuses(
        $"{{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {{name: {name}}}, spec: {{group: example.com, version: v1, groupPriorityMinimum: 100, versionPriority: 10, {spec}}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData(20000, 1000, null)]
    [InlineData(20001, 1000, "spec.groupPriorityMinimum FieldValueInvalid")]
    [InlineData(20000, 1001, "spec.versionPriority FieldValueInvalid")]
    [InlineData(20000, 0, "spec.versionPriority FieldValueInvalid")]
    public void Priorities_HaveBounds(int group, int version, string? cause) => Server.Refuses(
        $"{{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {{name: v1.}}, spec: {{version: v1, groupPriorityMinimum: {group}, versionPriority: {version}}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("a.b/c", null)]
    [InlineData("", "spec.signerName FieldValueRequired")]
    [InlineData("a.b", "spec.signerName FieldValueInvalid")]
    [InlineData("A.b/c", "spec.signerName FieldValueInvalid")]
    [InlineData("kubernetes.io/legacy-unknown", "spec.signerName FieldValueInvalid")]
    public void Signers_AreADomainAndAPath(string name, string? cause) => Server.Refuses(Request(Pem("CERTIFICATE REQUEST", Form), $"signerName: '{name}', usages: [client auth]"), cause is null ? [] : [cause]);

    [Theory]
    [InlineData("usages: []", "spec.usages FieldValueRequired")]
    [InlineData("usages: [any, any]", "spec.usages[1] FieldValueDuplicate")]
    [InlineData("usages: [fly]", "spec.usages[0] FieldValueNotSupported")]
    [InlineData("usages: [any], expirationSeconds: 599", "spec.expirationSeconds FieldValueInvalid")]
    [InlineData("usages: [any], expirationSeconds: 600", null)]
    public void Requests_SayWhatForAndHowLong(string spec, string? cause) =>
        Server.Refuses(Request(Pem("CERTIFICATE REQUEST", Form), "signerName: a.b/c, " + spec), cause is null ? [] : [cause]);

    [Theory]
    [InlineData("CERTIFICATE", true)]
    [InlineData("CERTIFICATE REQUEST", false)]
    public void Requests_ArePemOfTheirType(string type, bool wellFormed) => Server.Refuses(
        Request(Pem(type, wellFormed ? Form : [1, 2, 3]), "signerName: a.b/c, usages: [any]"), "spec.request FieldValueInvalid");

    [Fact]
    public void A_request_without_PEM_SaysSo() => Assert.Equal(
        "Invalid value: \"YQ==\": PEM block type must be CERTIFICATE REQUEST", Assert.Single(Server.Errors(Request("YQ==", "signerName: a.b/c, usages: [any]"))).Message);

    /// <summary>The outer form of a request: three parts, empty.</summary>
    private static readonly byte[] Form = [0x30, 7, 0x30, 0, 0x30, 0, 0x03, 1, 0];

    private static string Pem(string type, byte[] der) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"-----BEGIN {type}-----\n{Convert.ToBase64String(der)}\n-----END {type}-----\n"));

    private static string Request(string request, string spec) =>
        $"{{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {{name: Any Name}}, spec: {{request: {request}, {spec}}}}}";
}
