namespace HaKit.Core.Tests.Validation;

public class EndpointTests
{
    [Theory]
    [InlineData("addresses: [{ip: 10.0.0.1}], ports: [{port: 80}]", null)]
    [InlineData("ports: [{port: 80}]", "subsets[0] FieldValueRequired")]
    [InlineData("addresses: [{ip: 127.0.0.1}]", "subsets[0].addresses[0].ip FieldValueInvalid")]
    [InlineData("addresses: [{ip: 010.0.0.1}]", "subsets[0].addresses[0].ip FieldValueInvalid")]
    [InlineData("addresses: [{ip: '::ffff:10.0.0.1'}]", "subsets[0].addresses[0].ip FieldValueInvalid")]
    [InlineData("notReadyAddresses: [{ip: 10.0.0.1}], ports: [{port: 80}, {port: 81, name: a}]", "subsets[0].ports[0].name FieldValueRequired")]
    public void Endpoints_HaveAddresses(string subset, string? cause) =>
        Server.Refuses($"{{apiVersion: v1, kind: Endpoints, metadata: {{name: e}}, subsets: [{{{subset}}}]}}", cause is null ? [] : [cause]);

    [Fact]
    public void Leading_zeros_WereReadBefore_1_36() =>
        Server.Accepts("{apiVersion: v1, kind: Endpoints, metadata: {name: e}, subsets: [{addresses: [{ip: 010.0.0.1}]}]}", "1.35");

    [Theory]
    [InlineData("IPv4", "addresses: [10.0.0.1]", null)]
    [InlineData("Other", "addresses: [10.0.0.1]", "addressType FieldValueNotSupported")]
    [InlineData("IPv6", "addresses: [10.0.0.1]", "endpoints[0].addresses FieldValueInvalid")]
    [InlineData("IPv4", "addresses: []", "endpoints[0].addresses FieldValueRequired")]
    [InlineData("FQDN", "addresses: [a.example.com.]", null)]
    [InlineData("FQDN", "addresses: [a]", "endpoints[0].addresses[0] FieldValueInvalid")]
    [InlineData("IPv4", "addresses: [10.0.0.1], hints: {forZones: [{name: a}, {name: a}]}", "endpoints[0].hints.forZones[1].name FieldValueDuplicate")]
    [InlineData("IPv4", "addresses: [10.0.0.1], hostname: Host", "endpoints[0].hostname FieldValueInvalid")]
    public void Endpoint_slices_HaveAddressesOfTheirType(string type, string endpoint, string? cause) => Server.Refuses(
        $"{{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {{name: e}}, addressType: {type}, endpoints: [{{{endpoint}}}], ports: [{{port: 80}}]}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("controller: example.com/c", null)]
    [InlineData("controller: c", "spec.controller FieldValueInvalid")]
    [InlineData("controller: example.com/c, parameters: {kind: K, name: n1, namespace: s}", "spec.parameters.namespace FieldValueForbidden")]
    [InlineData("controller: example.com/c, parameters: {kind: K, name: n1, scope: Namespace}", "spec.parameters.namespace FieldValueRequired")]
    [InlineData("controller: example.com/c, parameters: {kind: K, name: n1, scope: Namespace, namespace: s}", null)]
    public void Ingress_classes_NameTheirController(string spec, string? cause) =>
        Server.Refuses($"{{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {{name: i}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("[10.0.0.0/16]", null)]
    [InlineData("[10.0.0.0/16, 'fd00::/112']", null)]
    [InlineData("[]", "spec.cidrs FieldValueRequired")]
    [InlineData("[10.0.0.0/16, 10.1.0.0/16]", "spec.cidrs FieldValueInvalid")]
    [InlineData("[10.0.0.1/16]", "spec.cidrs[0] FieldValueInvalid")]
    [InlineData("[x, 'fd00::/112']", "spec.cidrs[0] FieldValueInvalid")]
    public void Service_networks_AreOneOfEachFamily(string cidrs, string? cause) =>
        Server.Refuses($"{{apiVersion: networking.k8s.io/v1, kind: ServiceCIDR, metadata: {{name: s}}, spec: {{cidrs: {cidrs}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("10.0.0.1", null)]
    [InlineData("2001:db8::1", null)]
    [InlineData("::", null)]
    [InlineData("1:0:0:2::3", null)]
    [InlineData("1::2:0:0:0:3", "metadata.name FieldValueInvalid")]
    [InlineData("2001:DB8::1", "metadata.name FieldValueInvalid")]
    [InlineData("10.0.0.01", "metadata.name FieldValueInvalid")]
    public void Ip_addresses_AreNamedInOneWay(string name, string? cause) => Server.Refuses(
        $"{{apiVersion: networking.k8s.io/v1, kind: IPAddress, metadata: {{name: '{name}'}}, spec: {{parentRef: {{resource: services, name: s, namespace: d}}}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("nginx", null)]
    [InlineData("other", "metadata.annotations.kubernetes.io/ingress.class FieldValueInvalid")]
    public void Ingresses_NameOneClass(string annotation, string? cause) => Server.Refuses(
        $"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: i, annotations: {{kubernetes.io/ingress.class: {annotation}}}}}, spec: {{ingressClassName: nginx, defaultBackend: {{service: {{name: s, port: {{number: 80}}}}}}}}}}",
        cause is null ? [] : [cause]);
}
