using HaKit.Validation.Formats;
using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>Labels the pods alone, never the selector. Changing it replaces them, as any change to their template does.</summary>
    /// <exception cref="ArgumentException">A malformed key or value, or a key that selects the pods.</exception>
    public Workload LabelPods(string key, string value) => With((s, at) => s with
    {
        PodLabels = s.PodLabels.Upsert(Sourced.By(at, new Pair(Check.FreeLabelKey(key), Check.LabelValue(value, $"Label {key}"))), int.MaxValue, label => label.Name),
    });

    /// <summary>How the pods look up names, beside or instead of the cluster's DNS: <c>.Dns(dots: 2)</c> spares four of five queries for outside names.</summary>
    /// <param name="servers">Addresses that are asked too; with <see cref="DnsPolicy.None"/> these alone.</param>
    /// <param name="searches">Domains that short names are tried in.</param>
    /// <param name="dots">Names with so many dots are tried as they are first. Kubernetes sets 5.</param>
    /// <param name="policy">Default the cluster's DNS.</param>
    /// <exception cref="ArgumentException">A malformed address; a negative number; nothing at all.</exception>
    public Workload Dns(string[]? servers = null, string[]? searches = null, int? dots = null, DnsPolicy? policy = null) => WithPod((p, at) => p with
    {
        Dns = Sourced.By(at, new DnsSpec(
            policy,
            Array.ConvertAll(servers ?? [], server => Address(server, "Dns server", nameof(servers))),
            Array.ConvertAll(searches ?? [], search => Check.NotBlank(search, "Dns search", nameof(searches))),
            dots is { } count ? Check.Range(count, 0, 15, "Dns dots", nameof(dots)) : null)),
    });

    /// <summary>Gives names to an address in the pods' hosts file; appends.</summary>
    /// <exception cref="ArgumentException">A malformed address or name, no name.</exception>
    public Workload HostAlias(string address, params string[] names) => WithPod((p, at) => p with
    {
        HostAliases =
        [
            .. p.HostAliases,
            Sourced.By(at, new HostAliasSpec(
                Address(address, "HostAlias", nameof(address)),
                Check.NotNull(names).Length > 0
                    ? Array.ConvertAll(names, name => Check.DnsName(name, "HostAlias name", nameof(names)))
                    : throw new ArgumentException($"HostAlias {address}: no name is given.", nameof(names)))),
        ],
    });

    /// <summary>The RuntimeClass that runs the pods, such as <c>"gvisor"</c>. It must exist, or no pod is created.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload RuntimeClass(string name) => WithPod((p, at) => p with { RuntimeClass = Sourced.By(at, Check.DnsName(name, "RuntimeClass")) });

    /// <summary>What the pods' sandbox takes beside their containers; must equal the overhead of the RuntimeClass, which the API server fills in by itself.</summary>
    /// <exception cref="ArgumentException">A malformed amount.</exception>
    public Workload Overhead(Quantity? cpu = null, Quantity? memory = null) => WithPod((p, at) => p with
    {
        Overhead = Sourced.By(at, new OverheadSpec(cpu, Check.Bytes(memory))),
    });

    private Workload WithPod(Func<PodSpec, Tree.Place, PodSpec> change, [System.Runtime.CompilerServices.CallerMemberName] string verb = "") =>
        With((s, at) => s with { Pod = change(s.Pod, at) }, verb);

    private static string Address(string? text, string what, string parameter) => Addresses.Parse(Check.NotNull(text, parameter)) is not null
        ? text!
        : throw new ArgumentException($"{what} '{Check.Shown(text!)}': must be an IP address, such as '10.0.0.10'.", parameter);
}
