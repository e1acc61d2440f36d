using HaKit.Testing;

namespace HaKit.Tests.Manifests;

public class ResourceTests
{
    private static readonly Dictionary<string, Resource> All = new()
    {
        ["Namespace"] = Resource.Namespace("shop").Label("pod-security.kubernetes.io/enforce", "restricted"),
        ["ConfigMap"] = Resource.ConfigMap("settings", ("app.conf", "a = 1\nb = 2\n"), ("empty", "")).InNamespace("shop"),
        ["Secret"] = Resource.Secret("login", ("user", "admin"), ("password", "a'b\"c")).Annotate("example.com/owner", "team"),
        ["ServiceAccount"] = Resource.ServiceAccount("shop"),
        ["Claim"] = Resource.Claim("files", "10Gi", "fast", ClaimAccess.ReadWriteMany),
        ["PriorityClass"] = Resource.PriorityClass("critical", 100000, preempts: false, description: "Orders"),
        ["DenyAllTraffic"] = Resource.DenyAllTraffic(),
        ["Role"] = Resource.Role("reader", Rbac.Allow("get", "watch").On("configmaps", "ingresses").Named("a", "b"), Rbac.Allow("*").On("*")),
        ["ClusterRole"] = Resource.ClusterRole("metrics", Rbac.Allow("get").OnUrls("/metrics"), Rbac.Allow("list").On("nodes")),
        ["RoleBinding"] = Resource.RoleBinding("view", RoleRef.ClusterRole("view"), Subject.ServiceAccount("shop"), Subject.ServiceAccount("ci", "build"), Subject.User("ann"), Subject.Group("ops"))
            .InNamespace("shop"),
        ["ClusterRoleBinding"] = Resource.ClusterRoleBinding("metrics", "metrics", Subject.ServiceAccount("prometheus", "monitoring")),
        ["StorageClass"] = Resource.StorageClass("fast", "ebs.csi.aws.com", keepsData: true, parameters: ("type", "gp3")),
        ["ResourceQuota"] = Resource.ResourceQuota("shop", ("requests.cpu", "20"), ("pods", "50")),
        ["LimitRange"] = Resource.LimitRange("defaults", cpu: "100m", memory: "128Mi", memoryLimit: "512Mi", maxMemory: "8Gi"),
        ["Accept"] = Resource.ServiceAccount("other").Accept(Rules.SingleReplica, "on purpose"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_yields_its_yaml(string name) => Snapshot.Verify(Manifest.Of(All[name]).ToYaml(), "Resources", name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_accepted_by_the_api_server(string name) => Assert.Empty(Manifest.Of(All[name]).Validate().Select(f => f.Message));

    [Fact]
    public void A_priority_class_of_kubernetes_own_is_refused() => Assert.Equal(
        "PriorityClass 'system-x': names that start with system- are Kubernetes' own; choose another. (Parameter 'name')",
        Assert.Throws<ArgumentException>(() => Resource.PriorityClass("system-x", 1)).Message);

    [Fact]
    public void An_empty_config_map_is_refused() => Assert.Equal(
        "ConfigMap c is empty: give at least one key and value. (Parameter 'values')", Assert.Throws<ArgumentException>(() => Resource.ConfigMap("c")).Message);
}
