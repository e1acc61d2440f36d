using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class ExclusiveVolumeSharedTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ExclusiveVolumeShared);

    private const string Data = "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]";

    [Theory]
    [InlineData("ReadWriteOnce", "Warning", "3 replicas share claim data, which is ReadWriteOnce: those on another node never start.")]
    [InlineData("ReadWriteOncePod", "Error", "3 replicas share claim data, which is ReadWriteOncePod: all but one stay Pending.")]
    public void Replicas_that_share_it_Report(string mode, string severity, string message) =>
        Rule.Reports(Enum.Parse<Severity>(severity), "spec.template.spec.volumes[0]", message, Deployment(pod: Data), Claim(mode));

    [Theory]
    [InlineData("ReadWriteOnce", "Warning", "An update starts the new pod beside the old one, but claim data is ReadWriteOnce: on another node the new pod waits and the old one may not go.")]
    [InlineData("ReadWriteOncePod", "Error", "An update starts the new pod beside the old one, but claim data is ReadWriteOncePod: the new pod waits and the old one may not go.")]
    public void An_update_by_surge_Reports(string mode, string severity, string message) =>
        Rule.Reports(Enum.Parse<Severity>(severity), "spec.template.spec.volumes[0]", message, Deployment("replicas: 1", Data), Claim(mode));

    [Theory]
    [InlineData("replicas: 1\nstrategy: {type: Recreate}")]
    [InlineData("replicas: 1\nstrategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}")]
    public void Stopping_first_Passes(string spec) => Rule.Passes(Deployment(spec, Data), Claim("ReadWriteOnce"));

    [Fact]
    public void A_volume_for_many_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Data), Claim("ReadWriteMany"));

    [Fact]
    public void A_StatefulSet_DoesNotApply() => Rule.DoesNotApply(StatefulSet(pod: Data), Claim("ReadWriteOnce"));

    [Fact]
    public void A_claim_that_is_not_in_the_set_is_Unknown() => Rule.IsUnknown(Deployment(pod: Data));
}
