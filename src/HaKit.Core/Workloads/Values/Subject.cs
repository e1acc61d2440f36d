using HaKit.Workloads;

namespace HaKit;

/// <summary>Whom a RoleBinding gives a role: an account of pods, a user, a group.</summary>
public sealed record Subject
{
    private Subject(string kind, string name, string? inNamespace = null)
    {
        Kind = kind;
        Name = name;
        Namespace = inNamespace;
    }

    internal string Kind { get; }

    internal string Name { get; }

    internal string? Namespace { get; }

    /// <summary>A ServiceAccount, in the binding's namespace unless another is named.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Subject ServiceAccount(string name, string? inNamespace = null) =>
        new("ServiceAccount", Check.DnsName(name, "ServiceAccount"), inNamespace is null ? null : Check.DnsLabel(inNamespace, "Namespace"));

    /// <summary>A user, by the name that the API server's authentication gives.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static Subject User(string name) => new("User", Check.NotBlank(name, "User"));

    /// <summary>A group, by the name that the API server's authentication gives.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static Subject Group(string name) => new("Group", Check.NotBlank(name, "Group"));
}

/// <summary>The role that a RoleBinding gives: a Role of its namespace by name, or <see cref="ClusterRole"/>.</summary>
public sealed record RoleRef
{
    private RoleRef(string kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    internal string Kind { get; }

    internal string Name { get; }

    /// <summary>A ClusterRole, such as Kubernetes' own <c>view</c>; a RoleBinding limits it to its namespace.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static RoleRef ClusterRole(string name) => new("ClusterRole", Check.NotBlank(name, "ClusterRole"));

    /// <summary>A Role of the binding's namespace.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static implicit operator RoleRef(string name) => new("Role", Check.NotBlank(name, "Role"));
}
