using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class GoverningServiceMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.GoverningServiceMissing);

    private static string Governing(string spec = "clusterIP: None", string selector = "app: db") => Service(spec, selector, "db");

    [Fact]
    public void No_name_is_information() => Rule.Reports(
        Info, "spec.serviceName", "serviceName is absent: the pods have no stable names in DNS.", StatefulSet());

    [Fact]
    public void A_missing_Service_Reports() => Rule.Reports(
        Warning, "spec.serviceName", "Service db is not in namespace default: the pods have no stable names in DNS.", StatefulSet("serviceName: db"));

    [Fact]
    public void A_Service_with_an_address_Reports() => Rule.Reports(
        Warning,
        "spec.serviceName",
        "Service db is not headless (clusterIP: None): the pods have no stable names in DNS.",
        StatefulSet("serviceName: db"),
        Governing(""));

    [Fact]
    public void A_Service_of_other_pods_Reports() => Rule.Reports(
        Warning,
        "spec.serviceName",
        "Service db does not select the pods: they have no stable names in DNS.",
        StatefulSet("serviceName: db"),
        Governing(selector: "app: cache"));

    [Fact]
    public void Its_governing_Service_Passes() => Rule.Passes(StatefulSet("serviceName: db"), Governing());

    [Fact]
    public void The_default_namespace_written_or_not_is_one() => Rule.Passes(StatefulSet("serviceName: db", @namespace: "default"), Governing());

    [Fact]
    public void In_an_open_world_it_may_exist() => Rule.OpenWorld.DoesNotApply(StatefulSet("serviceName: db"));

    [Fact]
    public void A_Deployment_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_unknown_name_is_Unknown() => Rule.IsUnknown(StatefulSet($"serviceName: {Unknown}"));

    [Theory]
    [InlineData("replicas: 3", "app: db", "Name a headless Service in serviceName.")]
    [InlineData("serviceName: db", "app: db", "Make the Service anew with clusterIP None, or name a headless one.")]
    public void The_remediation_suits_the_cause(string spec, string selector, string remediation) => Assert.Equal(
        remediation, Assert.Single(Rule.Findings(StatefulSet(spec), Service(name: "db", selector: selector))).Remediation);
}
