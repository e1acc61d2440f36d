using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class IngressBackendMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.IngressBackendMissing);

    private static string Ingress(string backend) =>
        $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: web}}\nspec: {{rules: [{{http: {{paths: [{{path: /, pathType: Prefix, backend: {backend}}}]}}}}]}}\n";

    private const string Field = "spec.rules[0].http.paths[0].backend.service.";

    [Fact]
    public void A_missing_Service_Reports() => Rule.Reports(
        Error, Field + "name", "Service api is not in namespace default: requests get an error.", Service(), Ingress("{service: {name: api, port: {number: 80}}}"));

    [Theory]
    [InlineData("{number: 81}", "81")]
    [InlineData("{name: http}", "http")]
    public void A_missing_port_Reports(string port, string wanted) => Rule.Reports(
        Error, Field + "port", $"Service web has no port {wanted}: requests get an error.", Service(), Ingress($"{{service: {{name: web, port: {port}}}}}"));

    [Fact]
    public void The_default_backend_counts() => Rule.Reports(
        Error,
        "spec.defaultBackend.service.name",
        "Service api is not in namespace default: requests get an error.",
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: api, port: {number: 80}}}}\n");

    [Fact]
    public void The_old_form_counts() => Rule.Reports(
        Error,
        "spec.backend.servicePort",
        "Service web has no port 81: requests get an error.",
        Service(),
        "apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: web}\nspec: {backend: {serviceName: web, servicePort: 81}}\n");

    [Theory]
    [InlineData("{number: 80}")]
    [InlineData("{name: http}")]
    public void A_port_of_the_Service_Passes(string port) =>
        Rule.Passes(Service(ports: "- name: http\n  port: 80"), Ingress($"{{service: {{name: web, port: {port}}}}}"));

    [Fact]
    public void A_resource_backend_DoesNotApply() => Rule.DoesNotApply(Ingress("{resource: {apiGroup: acme.example, kind: Bucket, name: static}}"));

    [Fact]
    public void Beside_objects_that_may_make_it_is_Unknown() => Rule.IsUnknown(Ingress("{service: {name: web, port: {number: 80}}}"), Opaque);

    [Fact]
    public void An_unknown_name_is_Unknown() => Rule.IsUnknown(Ingress($"{{service: {{name: {Unknown}, port: {{number: 80}}}}}}"));

    private static string Route(string spec, string kind = "HTTPRoute") =>
        $"apiVersion: gateway.networking.k8s.io/v1\nkind: {kind}\nmetadata: {{name: web}}\nspec: {{{spec}}}\n";

    private const string Gateway =
        "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: edge}\nspec: {listeners: [{name: https, port: 443, protocol: HTTPS}]}\n";

    [Theory]
    [InlineData("HTTPRoute")]
    [InlineData("GRPCRoute")]
    [InlineData("TLSRoute")]
    [InlineData("TCPRoute")]
    public void A_missing_backend_of_a_route_Reports(string kind) => Rule.Reports(
        Error,
        "spec.rules[0].backendRefs[0].name",
        "Service api is not in namespace default: requests get an error.",
        Service(),
        Route("rules: [{backendRefs: [{name: api, port: 80}]}]", kind));

    [Fact]
    public void A_missing_port_of_a_route_Reports() => Rule.Reports(
        Error,
        "spec.rules[0].backendRefs[0].port",
        "Service web has no port 81: requests get an error.",
        Service(),
        Route("rules: [{backendRefs: [{name: web, port: 81}]}]"));

    [Fact]
    public void A_mirror_counts() => Rule.Reports(
        Error,
        "spec.rules[0].filters[0].requestMirror.backendRef.name",
        "Service api is not in namespace default: requests get an error.",
        Service(),
        Route("rules: [{filters: [{type: RequestMirror, requestMirror: {backendRef: {name: api, port: 80}}}]}]"));

    [Fact]
    public void A_missing_Gateway_is_a_warning() => Rule.Reports(
        Warning,
        "spec.parentRefs[0].name",
        "Gateway inner is not in namespace default: no traffic reaches the route.",
        Gateway,
        Route("parentRefs: [{name: inner}]"));

    [Fact]
    public void A_missing_listener_Reports() => Rule.Reports(
        Error,
        "spec.parentRefs[0].sectionName",
        "Gateway edge has no listener http: no traffic reaches the route.",
        Gateway,
        Route("parentRefs: [{name: edge, sectionName: http}]"));

    [Fact]
    public void A_route_whose_references_are_there_Passes() => Rule.Passes(
        Service(), Gateway, Route("parentRefs: [{name: edge, sectionName: https}], rules: [{backendRefs: [{name: web, port: 80}]}]"));

    [Theory]
    [InlineData("rules: [{backendRefs: [{group: acme.example, kind: Bucket, name: b}]}]")]
    [InlineData("parentRefs: [{group: '', kind: Service, name: web}]")]
    [InlineData("")]
    public void Other_kinds_of_references_are_not_asked_about(string spec) => Rule.DoesNotApply(Route(spec));

    [Fact]
    public void An_unknown_backend_is_Unknown() => Rule.IsUnknown(Route($"rules: [{{backendRefs: [{{name: {Unknown}, port: 80}}]}}]"));
}
