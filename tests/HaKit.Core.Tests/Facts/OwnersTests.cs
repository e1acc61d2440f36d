using HaKit.Facts;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Facts;

public class OwnersTests
{
    private static string OwnedBy(string owner) => Pod(metadata: $"ownerReferences: [{owner}]");

    private static IEnumerable<string> Workloads(params string[] manifests) =>
        new SetFacts(Read(manifests), "default").Workloads.Select(workload => $"{workload.Kind} {workload.Name}");

    [Fact]
    public void A_pod_whose_owner_is_elsewhere_counts() =>
        Assert.Equal(["Pod lone"], Workloads(OwnedBy("{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d9c, uid: u, controller: true}")));

    [Theory]
    [InlineData("{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d9c, uid: u, controller: true}")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, name: web, uid: u, controller: true}")]
    public void A_pod_whose_owner_is_here_is_its_owners(string owner) => Assert.Equal(["Deployment web"], Workloads(Deployment(), OwnedBy(owner)));

    [Fact]
    public void The_order_does_not_matter() => Assert.Equal(
        ["Deployment web"], Workloads(OwnedBy("{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d9c, uid: u, controller: true}"), Deployment()));

    [Theory]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, name: web, uid: u, controller: false}")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, name: web, uid: u}")]
    public void Who_is_not_the_controller_owns_nothing(string owner) => Assert.Equal(["Deployment web", "Pod lone"], Workloads(Deployment(), OwnedBy(owner)));

    [Fact]
    public void A_Job_of_a_CronJob_is_the_CronJobs() => Assert.Equal(
        ["CronJob nightly"],
        Workloads(CronJob(), OwnedBy("{apiVersion: batch/v1, kind: Job, name: nightly-28531260, uid: u, controller: true}")));

    [Fact]
    public void How_many_more_its_owner_runs_is_not_known()
    {
        Assert.Null(Replicas("{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d9c, uid: u, controller: true}"));
        Assert.Equal(1, Replicas("{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d9c, uid: u, controller: false}"));

        static int? Replicas(string owner) => new SetFacts(Read(OwnedBy(owner)), "default").Workloads[0].Replicas;
    }
}
