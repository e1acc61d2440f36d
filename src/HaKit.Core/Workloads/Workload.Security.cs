using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// The account that pods act as towards the API server. Default: the namespace's own, with no token mounted.
    /// </summary>
    /// <param name="name">Default is the workload's name.</param>
    /// <param name="create">Whether the account is made with the workload (default) or exists.</param>
    /// <param name="mountToken">Whether pods get its token. Default yes: that is what an account is for.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload ServiceAccount(string? name = null, bool create = true, bool mountToken = true) => With((s, at) => s with
    {
        ServiceAccount = Sourced.By(at, new ServiceAccountSpec(name is null ? null : Check.DnsName(name, "ServiceAccount"), create, mountToken, [])),
    });

    /// <summary>
    /// An account of the workload's own that may do this in its namespace, by a Role and a RoleBinding; pods get its token:
    /// <c>.ServiceAccount(Rbac.Allow("get", "list").On("configmaps"))</c>. Needs a namespace, of the workload or of the manifest.
    /// </summary>
    /// <param name="rule">What it may do.</param>
    /// <param name="others">What else.</param>
    /// <exception cref="ArgumentNullException">No rule.</exception>
    public Workload ServiceAccount(Rbac rule, params Rbac[] others) => With((s, at) => s with
    {
        ServiceAccount = Sourced.By(at, new ServiceAccountSpec(
            null, Create: true, MountToken: true, [Check.NotNull(rule), .. Array.ConvertAll(Check.NotNull(others), other => Check.NotNull(other, nameof(others)))])),
    });

    /// <summary>The user, group and volume-owning group that containers run as. Default: the image's own user, which must not be root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative; user 0 needs <see cref="AllowRoot"/> and is reported without it.</exception>
    public Workload RunAs(long user, long? group = null, long? volumeGroup = null) => WithSecurity((x, at) => x with
    {
        User = Sourced.By(at, Check.Id(user, "RunAs user", nameof(user))),
        Group = group is { } g ? Sourced.By(at, Check.Id(g, "RunAs group", nameof(group))) : x.Group,
        VolumeGroup = volumeGroup is { } v ? Sourced.By(at, Check.Id(v, "RunAs volumeGroup", nameof(volumeGroup))) : x.VolumeGroup,
    });

    /// <summary>Lets containers run as root, with the runtime's usual capabilities. Namespaces that enforce the restricted standard refuse such pods.</summary>
    public Workload AllowRoot() => WithSecurity((x, at) => x with { AllowRoot = Sourced.By(at, true) });

    /// <summary>Makes the containers' root file system read-only (or, with false, writable). Default: writable.</summary>
    public Workload ReadOnlyRoot(bool readOnly = true) => WithSecurity((x, at) => x with { ReadOnlyRoot = Sourced.By(at, readOnly) });

    /// <summary>
    /// Gives the containers these Linux capabilities, such as <c>"NET_BIND_SERVICE"</c>; all others are dropped. Namespaces that enforce the restricted
    /// standard allow NET_BIND_SERVICE alone.
    /// </summary>
    /// <exception cref="ArgumentException">None, or one that is not upper-case letters and '_'.</exception>
    public Workload AddCapabilities(params string[] capabilities) => WithSecurity((x, at) => x with { Capabilities = Sourced.By(at, Check.Capabilities(capabilities)) });
}
