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
}
