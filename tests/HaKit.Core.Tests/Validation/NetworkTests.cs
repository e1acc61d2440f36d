namespace HaKit.Core.Tests.Validation;

public class NetworkTests
{
    [Theory]
    [InlineData("ports: [{port: 80}]", null)]
    [InlineData("", "spec.ports FieldValueRequired")]
    [InlineData("clusterIP: None", null)]
    [InlineData("clusterIP: None, type: NodePort, ports: [{port: 80}]", "spec.clusterIPs[0] FieldValueInvalid")]
    [InlineData("type: ExternalName, externalName: example.com", null)]
    [InlineData("type: ExternalName", "spec.externalName FieldValueRequired")]
    [InlineData("ports: [{port: 80}, {port: 81, name: a}]", "spec.ports[0].name FieldValueRequired")]
    [InlineData("ports: [{port: 80, name: a}, {port: 80, name: b}]", "spec.ports[1] FieldValueDuplicate")]
    [InlineData("ports: [{port: 80, nodePort: 30080}]", "spec.ports[0].nodePort FieldValueForbidden")]
    [InlineData("ports: [{port: 80}], externalTrafficPolicy: Local", "spec.externalTrafficPolicy FieldValueInvalid")]
    [InlineData("ports: [{port: 80}], sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 86401}}", "spec.sessionAffinityConfig.clientIP.timeoutSeconds FieldValueInvalid")]
    [InlineData("type: NodePort, ports: [{port: 80, name: a, nodePort: 30080}, {port: 81, name: b, nodePort: 30080}]", "spec.ports[1].nodePort FieldValueInvalid")]
    public void Services_HavePortsTheyCanServe(string spec, string? cause) =>
        Server.Refuses($"{{apiVersion: v1, kind: Service, metadata: {{name: s}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("rules: []", "spec FieldValueInvalid")]
    [InlineData("rules: [{host: 10.0.0.1}]", "spec.rules[0].host FieldValueInvalid")]
    [InlineData("rules: [{host: '*.example.com'}]", null)]
    [InlineData("rules: [{http: {paths: [{path: /, backend: {service: {name: s, port: {number: 80}}}}]}}]", "spec.rules[0].http.paths[0].pathType FieldValueRequired")]
    [InlineData("rules: [{http: {paths: [{path: a, pathType: Prefix, backend: {service: {name: s, port: {number: 80}}}}]}}]", "spec.rules[0].http.paths[0].path FieldValueInvalid")]
    [InlineData("defaultBackend: {service: {name: s}}", "spec.defaultBackend FieldValueRequired")]
    [InlineData("defaultBackend: {service: {name: s, port: {name: http, number: 80}}}", "spec.defaultBackend FieldValueInvalid")]
    public void Ingresses_LeadSomewhere(string spec, string? cause) =>
        Server.Refuses($"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: i}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", null)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", "spec.ingress[0].from[0].ipBlock.except[0] FieldValueInvalid")]
    [InlineData("10.0.0.1/8", "10.1.0.0/16", "spec.ingress[0].from[0].ipBlock.cidr FieldValueInvalid")]
    [InlineData("10.0.0.0/33", "10.1.0.0/16", "spec.ingress[0].from[0].ipBlock.cidr FieldValueInvalid")]
    [InlineData("2001:db8::/32", "2001:db8:1::/48", null)]
    public void Network_policies_NameNetworks(string cidr, string except, string? cause) => Server.Refuses(
        $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: np}}, spec: {{podSelector: {{}}, ingress: [{{from: [{{ipBlock: {{cidr: '{cidr}', except: ['{except}']}}}}]}}]}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("{port: 80}", null)]
    [InlineData("{port: 80, protocol: ''}", "spec.ingress[0].ports[0].protocol FieldValueNotSupported")]
    [InlineData("{port: 80, endPort: 79}", "spec.ingress[0].ports[0].endPort FieldValueInvalid")]
    [InlineData("{port: http, endPort: 90}", "spec.ingress[0].ports[0].endPort FieldValueInvalid")]
    public void Network_policies_NamePorts(string port, string? cause) => Server.Refuses(
        $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: np}}, spec: {{podSelector: {{}}, ingress: [{{ports: [{port}]}}]}}}}",
        cause is null ? [] : [cause]);

    [Fact]
    public void Bits_behind_the_prefix_AreRefusedSince_1_36()
    {
        const string Policy = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: np}, spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.1/8}}]}]}}";
        Server.Accepts(Policy, "1.35");
        Assert.NotEmpty(Server.Errors(Policy, "1.36"));
    }
}
