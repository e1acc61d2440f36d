using HaKit.Rendering;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// A Kubernetes object that stands beside workloads: a namespace, configuration, a claim, a priority. Immutable: every verb returns a new one.
/// </summary>
public sealed partial class Resource : ManifestPart
{
    private readonly ResourceSpec spec;

    private Resource(ResourceSpec spec) => this.spec = spec;

    internal override ObjectReference Reference => new(spec.ApiVersion, spec.Kind, spec.Namespace?.Value ?? "", spec.Name);

    internal override string Factory => spec.Factory.Source.Name;

    /// <summary>A namespace.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Resource Namespace(string name) =>
        new(new ResourceSpec("v1", "Namespace", Check.DnsLabel(name, "Namespace"), Named(nameof(Namespace)), (_, _) => { }) { IsClusterWide = true });

    /// <summary>A ConfigMap. Pods that refer to it are not replaced when it changes; a workload's own <c>ConfigFile</c> does that.</summary>
    /// <exception cref="ArgumentException">A malformed name or key, no value, or a key given twice.</exception>
    public static Resource ConfigMap(string name, params (string Key, string Value)[] values)
    {
        var data = Check.DataKeys(values, "ConfigMap " + name);
        return new(new ResourceSpec("v1", "ConfigMap", Check.DnsName(name, "ConfigMap"), Named(nameof(ConfigMap)), (root, _) => ConfigMapRenderer.Body(root, data)));
    }

    /// <summary>A Secret. It ends up readable in the YAML: for real secrets refer to one that is made elsewhere.</summary>
    /// <exception cref="ArgumentException">A malformed name or key, no value, or a key given twice.</exception>
    public static Resource Secret(string name, params (string Key, string Value)[] values)
    {
        var data = Check.DataKeys(values, "Secret " + name);
        return new(new ResourceSpec("v1", "Secret", Check.DnsName(name, "Secret"), Named(nameof(Secret)), (root, _) => SecretRenderer.Body(root, data, root.Place)));
    }

    /// <summary>An account for pods to act as. Its token is mounted into no pod that does not ask for it.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Resource ServiceAccount(string name) =>
        new(new ResourceSpec("v1", "ServiceAccount", Check.DnsName(name, "ServiceAccount"), Named(nameof(ServiceAccount)), (root, _) => root.Add("automountServiceAccountToken", false)));

    /// <summary>A PersistentVolumeClaim, for <see cref="VolumeSource.Claim"/> to refer to.</summary>
    /// <exception cref="ArgumentException">A malformed name or size; a size that is not above zero.</exception>
    public static Resource Claim(string name, Quantity size, string? storageClass = null, ClaimAccess access = ClaimAccess.ReadWriteOnce)
    {
        var claim = new ClaimSpec(
            Check.DnsName(name, "Claim"), "/", Check.Size(size), storageClass is null ? null : Check.DnsName(storageClass, "StorageClass"), access);
        return new(new ResourceSpec("v1", "PersistentVolumeClaim", name, Named(nameof(Claim)), (root, _) => root.Add("spec", ClaimRenderer.Spec(claim, root.Place))));
    }

    /// <summary>
    /// A PriorityClass: when nodes are short, pods of a higher value are placed first and, unless <paramref name="preempts"/> is false, push out lower ones.
    /// </summary>
    /// <param name="name">Must not start with <c>system-</c>.</param>
    /// <param name="value">At most 1000000000; pods without a class have 0.</param>
    /// <param name="preempts">Whether its pods push out others. Default yes.</param>
    /// <param name="description">For people.</param>
    /// <exception cref="ArgumentException">A malformed name or value.</exception>
    public static Resource PriorityClass(string name, int value, bool preempts = true, string? description = null)
    {
        var valid = Check.DnsName(name, "PriorityClass").StartsWith("system-", StringComparison.Ordinal)
            ? throw new ArgumentException($"PriorityClass '{name}': names that start with system- are Kubernetes' own; choose another.", nameof(name))
            : Check.Range(value, -1_000_000_000, 1_000_000_000, "PriorityClass value");
        return new(new ResourceSpec("scheduling.k8s.io/v1", "PriorityClass", name, Named(nameof(PriorityClass)), (root, _) => PriorityClassRenderer.Body(root, valid, preempts, description))
        {
            IsClusterWide = true,
        });
    }

    /// <summary>A NetworkPolicy that lets nobody connect to the namespace's pods, until a workload's <c>AllowFrom</c> does.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Resource DenyAllTraffic(string name = "deny-all") => new(new ResourceSpec(
        "networking.k8s.io/v1", "NetworkPolicy", Check.DnsName(name, "NetworkPolicy"), Named(nameof(DenyAllTraffic)), (root, _) => NetworkPolicyRenderer.DenyAll(root)));

    /// <summary>Puts it into a namespace. Default: the manifest's. Without effect on what belongs to the whole cluster.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Resource InNamespace(string name) => new(spec with { Namespace = Sourced.By(At(nameof(InNamespace)), Check.DnsLabel(name, "Namespace")), Calls = spec.Calls + 1 });

    /// <summary>Labels it; the same key twice: the last wins.</summary>
    /// <exception cref="ArgumentException">A malformed key or value.</exception>
    public Resource Label(string key, string value) => new(spec with
    {
        Labels = [.. spec.Labels, Sourced.By(At(nameof(Label)), new Pair(Check.LabelKey(key, "Label"), Check.LabelValue(value, $"Label {key}")))],
        Calls = spec.Calls + 1,
    });

    /// <summary>Annotates it; the same key twice: the last wins.</summary>
    /// <exception cref="ArgumentException">A malformed key, a null value.</exception>
    public Resource Annotate(string key, string value) => new(spec with
    {
        Annotations = [.. spec.Annotations, Sourced.By(At(nameof(Annotate)), new Pair(Check.LabelKey(key, "Annotation"), Check.NotNull(value)))],
        Calls = spec.Calls + 1,
    });

    /// <summary>Accepts a risk that a rule reports on it, for a reason that is written into its annotations.</summary>
    /// <exception cref="ArgumentException">An empty reason.</exception>
    public Resource Accept(RuleId rule, string reason) => Annotate(WellKnown.AcceptPrefix + Check.Rule(rule), Check.NotBlank(reason, $"Accept {rule}: the reason"));

    /// <summary><c>ConfigMap shop/settings</c>.</summary>
    public override string ToString() => Reference.ToString();

    internal override Rendered Render(RenderContext context) => new([ResourceRenderer.Render(spec, context)], []);

    internal Resource Renamed(string name) => new(spec with { Name = name });

    private static Place Named(string factory) => new(new Source(SourceKind.Chain, factory));

    private Place At(string verb) => new(new Source(SourceKind.Chain, verb), spec.Calls + 1);
}
