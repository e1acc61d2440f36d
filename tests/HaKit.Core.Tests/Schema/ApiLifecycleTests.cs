using HaKit.Schema;

namespace HaKit.Core.Tests.Schema;

public class ApiLifecycleTests
{
    /// <summary>Kinds that cannot be created by themselves: they exist beneath other objects, in discovery, or as an answer.</summary>
    private static readonly string[] Beneath =
        ["policy/v1 Eviction", "autoscaling/v1 Scale", "authentication.k8s.io/v1 TokenRequest", "v1 Status", "apidiscovery.k8s.io/v2 APIGroupDiscovery",
            "apidiscovery.k8s.io/v2beta1 APIGroupDiscovery"];

    private static KubernetesVersion At(int minor) => KubernetesVersion.Parse("1." + minor);

    [Fact]
    public void Every_kind_of_the_schema_exists_in_a_supported_version()
    {
        var missing = SchemaTable.Shared.Kinds
            .Where(kind => !kind.EndsWith("List", StringComparison.Ordinal) && !Beneath.Contains(kind))
            .Where(kind => !Enumerable.Range(31, 7).Any(minor => ApiLifecycle.Find(kind.Split(' ')[0], kind.Split(' ')[1])?.Exists(At(minor)) == true));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("apps/v1", "Deployment", 31, 37)]
    [InlineData("v1", "Endpoints", 31, 37)]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", 34, 37)]
    [InlineData("networking.k8s.io/v1", "IPAddress", 33, 37)]
    [InlineData("admissionregistration.k8s.io/v1", "MutatingAdmissionPolicy", 36, 37)]
    [InlineData("certificates.k8s.io/v1", "ClusterTrustBundle", 37, 37)]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 31, 31)]
    [InlineData("resource.k8s.io/v1beta1", "ResourceClaim", 0, -1)]
    [InlineData("networking.k8s.io/v1beta1", "ServiceCIDR", 0, -1)]
    [InlineData("policy/v1beta1", "PodDisruptionBudget", 0, -1)]
    public void Served_in(string apiVersion, string kind, int first, int last) => Assert.Equal(
        Enumerable.Range(31, 7).Where(minor => minor >= first && minor <= last),
        Enumerable.Range(31, 7).Where(minor => ApiLifecycle.Find(apiVersion, kind)!.IsServed(At(minor))));

    [Fact]
    public void What_is_off_by_default_exists_all_the_same()
    {
        var claim = ApiLifecycle.Find("resource.k8s.io/v1beta1", "ResourceClaim")!;
        Assert.True(claim.IsOff);
        Assert.Equal([false, true, true], new[] { 31, 32, 37 }.Select(minor => claim.Exists(At(minor))));
    }

    [Theory]
    [InlineData("apps/v1", "Deployement")]
    [InlineData("networking/v1", "Ingress")]
    [InlineData("v1", "Deployment")]
    [InlineData("policy/v1", "Eviction")]
    [InlineData("example.com/v1", "Foo")]
    public void What_never_was_is_not_found(string apiVersion, string kind) => Assert.Null(ApiLifecycle.Find(apiVersion, kind));

    [Fact]
    public void A_replacement_exists_in_the_newest_version()
    {
        var wrong = ApiLifecycle.All.Where(life => life.HasSuccessor && Successor(life)?.Exists(KubernetesVersion.Newest) != true);
        Assert.Empty(wrong);

        static ApiLife? Successor(ApiLife life)
        {
            var parts = life.Replacement.Split(' ');
            return ApiLifecycle.Find(parts[0], parts.Length > 1 ? parts[1] : life.Kind);
        }
    }

    [Fact]
    public void Deprecation_lies_between_the_first_minor_and_the_removal() =>
        Assert.All(ApiLifecycle.All, life => Assert.True(life.Since <= (life.Deprecated ?? 99) && (life.Deprecated ?? 0) <= (life.Removed ?? 99), life.ToString()));

    [Fact]
    public void Versions_of_a_kind_are_all_there() =>
        Assert.Equal(["batch/v1", "batch/v1beta1", "batch/v2alpha1"], ApiLifecycle.OfKind("CronJob").Select(life => life.ApiVersion).Order(StringComparer.Ordinal));
}
