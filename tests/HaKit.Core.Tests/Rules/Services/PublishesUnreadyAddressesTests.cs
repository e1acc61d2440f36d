using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class PublishesUnreadyAddressesTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.PublishesUnreadyAddresses);

    private const string Publish = "publishNotReadyAddresses: true";

    [Fact]
    public void Unready_addresses_Report() => Rule.Reports(
        Warning,
        "spec.publishNotReadyAddresses",
        "publishNotReadyAddresses is true: pods get traffic before they are ready and while they shut down.",
        Deployment(),
        Service(Publish));

    [Fact]
    public void Behind_an_Ingress_it_is_an_error() => Rule.Reports(
        Error,
        "spec.publishNotReadyAddresses",
        "publishNotReadyAddresses is true, and an Ingress leads here: pods get traffic before they are ready and while they shut down.",
        Service(Publish),
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: web, port: {number: 80}}}}\n");

    [Fact]
    public void A_headless_Service_of_a_Deployment_Reports() => Assert.Single(Rule.Findings(Deployment(), Service(Publish + "\nclusterIP: None")));

    [Fact]
    public void Ready_addresses_Pass() => Rule.Passes(Service(), Service("publishNotReadyAddresses: false", name: "more"));

    [Fact]
    public void A_StatefulSets_governing_Service_DoesNotApply() =>
        Rule.DoesNotApply(StatefulSet("serviceName: db"), Service(Publish + "\nclusterIP: None", "app: db", "db"));

    [Fact]
    public void An_unknown_value_is_Unknown() => Rule.IsUnknown(Service($"publishNotReadyAddresses: {Unknown}"));
}
