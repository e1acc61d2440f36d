using HaKit.Rendering;
using HaKit.Workloads;

namespace HaKit;

public sealed partial class Resource
{
    /// <summary>A Role: what may be done in its namespace, by whom a <see cref="RoleBinding"/> names.</summary>
    /// <exception cref="ArgumentException">A malformed name, no rule.</exception>
    public static Resource Role(string name, params Rbac[] rules) => Rules("Role", name, rules, isClusterWide: false);

    /// <summary>A ClusterRole: what may be done in all namespaces, or, by a <see cref="RoleBinding"/>, in one.</summary>
    /// <exception cref="ArgumentException">A malformed name, no rule.</exception>
    public static Resource ClusterRole(string name, params Rbac[] rules) => Rules("ClusterRole", name, rules, isClusterWide: true);

    /// <summary>Gives a role to accounts, in this namespace: <c>Resource.RoleBinding("shop-view", RoleRef.ClusterRole("view"), Subject.ServiceAccount("shop"))</c>.</summary>
    /// <param name="name">The binding's name.</param>
    /// <param name="role">A Role by its name, or <see cref="RoleRef.ClusterRole"/>.</param>
    /// <param name="subjects">Who gets it.</param>
    /// <exception cref="ArgumentException">A malformed name, no subject.</exception>
    public static Resource RoleBinding(string name, RoleRef role, params Subject[] subjects) => Binding("RoleBinding", name, Check.NotNull(role), subjects);

    /// <summary>Gives a ClusterRole to accounts in all namespaces. A ServiceAccount needs its namespace here.</summary>
    /// <exception cref="ArgumentException">A malformed name, no subject.</exception>
    public static Resource ClusterRoleBinding(string name, string clusterRole, params Subject[] subjects) =>
        new(Binding("ClusterRoleBinding", name, RoleRef.ClusterRole(clusterRole), subjects).spec with { IsClusterWide = true });

    /// <summary>
    /// A StorageClass. Defaults that keep pods and volumes movable: a volume is made where the pod is placed, not before (HAK3019), and can grow.
    /// </summary>
    /// <param name="name">The class's name.</param>
    /// <param name="provisioner">What makes the volumes, such as <c>ebs.csi.aws.com</c>.</param>
    /// <param name="waitForPod">Makes a volume in the zone that the pod is placed in. Default yes.</param>
    /// <param name="canGrow">Whether claims may be enlarged. Default yes.</param>
    /// <param name="keepsData">Whether a volume stays when its claim is deleted. Default no.</param>
    /// <param name="parameters">What the provisioner reads.</param>
    /// <exception cref="ArgumentException">A malformed name, an empty provisioner.</exception>
    public static Resource StorageClass(
        string name, string provisioner, bool waitForPod = true, bool canGrow = true, bool keepsData = false, params (string Key, string Value)[] parameters)
    {
        var by = Check.NotBlank(provisioner, "Provisioner");
        var pairs = Array.ConvertAll(Check.NotNull(parameters), pair => new Pair(Check.NotBlank(pair.Key, "StorageClass parameter", nameof(parameters)), Check.NotNull(pair.Value, nameof(parameters))));
        return new(new ResourceSpec("storage.k8s.io/v1", "StorageClass", Check.DnsName(name, "StorageClass"), Named(nameof(StorageClass)), (root, _) => root
            .Add("allowVolumeExpansion", canGrow)
            .Add("parameters", MetadataRenderer.Sorted(pairs.Select(pair => Sourced.By(root.Place, pair)), root.Place))
            .Add("provisioner", by)
            .Add("reclaimPolicy", keepsData ? "Retain" : "Delete")
            .Add("volumeBindingMode", waitForPod ? "WaitForFirstConsumer" : "Immediate"))
        {
            IsClusterWide = true,
        });
    }

    /// <summary>
    /// A ResourceQuota: the most that all pods and objects of the namespace may take: <c>Resource.ResourceQuota("shop", ("requests.cpu", "20"), ("pods", "50"))</c>.
    /// Leave room for the surge of updates (HAK7009).
    /// </summary>
    /// <exception cref="ArgumentException">A malformed name or amount, an amount given twice, none at all.</exception>
    public static Resource ResourceQuota(string name, params (string Key, string Value)[] hard)
    {
        var amounts = Amounts(hard, "ResourceQuota " + name);
        return new(new ResourceSpec("v1", "ResourceQuota", Check.DnsName(name, "ResourceQuota"), Named(nameof(ResourceQuota)), (root, _) => root
            .AddMap("spec", spec => spec.Add("hard", MetadataRenderer.Sorted(amounts.Select(pair => Sourced.By(root.Place, pair)), root.Place)))));
    }

    /// <summary>A LimitRange: what containers of the namespace get that ask for nothing, and the most that they may ask for. What is left out is not limited.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cpu">CPU request of a container that has none.</param>
    /// <param name="memory">Memory request of a container that has none.</param>
    /// <param name="cpuLimit">CPU limit of a container that has none.</param>
    /// <param name="memoryLimit">Memory limit of a container that has none.</param>
    /// <param name="maxCpu">The highest CPU limit.</param>
    /// <param name="maxMemory">The highest memory limit.</param>
    /// <exception cref="ArgumentException">A malformed name or amount; none at all.</exception>
    public static Resource LimitRange(
        string name, Quantity? cpu = null, Quantity? memory = null, Quantity? cpuLimit = null, Quantity? memoryLimit = null, Quantity? maxCpu = null, Quantity? maxMemory = null)
    {
        if ((cpu ?? memory ?? cpuLimit ?? memoryLimit ?? maxCpu ?? maxMemory) is null)
            throw new ArgumentException($"LimitRange {name}: nothing is limited: give at least one amount, such as memory: \"128Mi\".", nameof(cpu));
        return new(new ResourceSpec("v1", "LimitRange", Check.DnsName(name, "LimitRange"), Named(nameof(LimitRange)), (root, _) => root
            .AddMap("spec", spec => spec.Add("limits", Nodes.List(root.Place, Nodes.Map(root.Place, limit => limit
                .AddMap("default", map => map.Add("cpu", cpuLimit?.ToString()).Add("memory", Check.Bytes(memoryLimit)?.ToString()))
                .AddMap("defaultRequest", map => map.Add("cpu", cpu?.ToString()).Add("memory", Check.Bytes(memory)?.ToString()))
                .AddMap("max", map => map.Add("cpu", maxCpu?.ToString()).Add("memory", Check.Bytes(maxMemory)?.ToString()))
                .Add("type", "Container")))))));
    }

    private static Resource Rules(string kind, string name, Rbac[] rules, bool isClusterWide)
    {
        var allowed = Array.ConvertAll(Check.NotNull(rules), rule => Check.NotNull(rule, nameof(rules)));
        if (allowed.Length == 0)
            throw new ArgumentException($"{kind} {name}: allows nothing: give at least one rule, such as Rbac.Allow(\"get\").On(\"configmaps\").", nameof(rules));
        return new(new ResourceSpec(RbacRenderer.ApiVersion, kind, Check.NotBlank(name, kind), Named(kind), (root, _) => RbacRenderer.Rules(root, allowed)) { IsClusterWide = isClusterWide });
    }

    private static Resource Binding(string kind, string name, RoleRef role, Subject[] subjects)
    {
        var who = Array.ConvertAll(Check.NotNull(subjects), subject => Check.NotNull(subject, nameof(subjects)));
        if (who.Length == 0)
            throw new ArgumentException($"{kind} {name}: names nobody: give at least one subject, such as Subject.ServiceAccount(\"shop\").", nameof(subjects));
        return new(new ResourceSpec(RbacRenderer.ApiVersion, kind, Check.NotBlank(name, kind), Named(kind), (root, inNamespace) => RbacRenderer.Binding(root, role, who, inNamespace)));
    }

    private static Pair[] Amounts((string Key, string Value)[] values, string what)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var pairs = Array.ConvertAll(Check.NotNull(values), pair => new Pair(
            known.Add(Check.NotBlank(pair.Key, what + " key", nameof(values))) ? pair.Key : throw new ArgumentException($"{what} '{pair.Key}': is given twice; keep one.", nameof(values)),
            Quantity.Parse(Check.NotNull(pair.Value, nameof(values))).ToString()));
        return pairs.Length > 0 ? pairs : throw new ArgumentException($"{what} is empty: give at least one amount, such as (\"requests.cpu\", \"20\").", nameof(values));
    }
}
