using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Platform;

public class ServiceAccountMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ServiceAccountMissing);

    private const string Account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n";

    [Fact]
    public void A_missing_account_Reports() => Rule.Reports(
        Error, "spec.template.spec.serviceAccountName", "ServiceAccount web is not in namespace default: no pod can be created.", Deployment(pod: "serviceAccountName: web"));

    [Fact]
    public void An_account_of_the_set_Passes() => Rule.Passes(Deployment(pod: "serviceAccountName: web"), Account);

    [Theory]
    [InlineData("")]
    [InlineData("serviceAccountName: default")]
    public void The_default_account_DoesNotApply(string pod) => Rule.DoesNotApply(Deployment(pod: pod));

    [Fact]
    public void In_an_open_world_it_is_not_asked() => Rule.OpenWorld.DoesNotApply(Deployment(pod: "serviceAccountName: web"));

    [Fact]
    public void Beside_objects_that_may_make_it_is_Unknown() => Rule.IsUnknown(Deployment(pod: "serviceAccountName: web"), Opaque);

    [Fact]
    public void An_unknown_name_is_Unknown() => Rule.IsUnknown(Deployment(pod: $"serviceAccountName: {Unknown}"));
}
