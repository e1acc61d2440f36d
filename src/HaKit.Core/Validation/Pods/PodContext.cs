using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary>What the parts of a pod must know of each other.</summary>
/// <param name="spec">Its specification.</param>
/// <param name="name">The name of a pod that stands alone; null for a template.</param>
internal sealed class PodContext(Cursor spec, string? name = null)
{
    private readonly Dictionary<string, Node?> volumes = new(StringComparer.Ordinal);

    /// <summary>Names of the containers, filled while they are checked; names are unique over all kinds of containers.</summary>
    public HashSet<string> ContainerNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The pod's name; empty in a template.</summary>
    public string Name { get; } = name ?? "";

    /// <summary>False for a template.</summary>
    public bool IsPod { get; } = name is not null;

    public HashSet<string> ClaimNames { get; } = new(StringComparer.Ordinal);

    public bool HostNetwork { get; } = spec.BoolOf("hostNetwork");

    public long GracePeriod { get; } = spec.IntOf("terminationGracePeriodSeconds");

    public bool IsWindows { get; } = spec["os"].TextOf("name") == "windows";

    /// <summary>False where the pod asks for a user namespace of its own.</summary>
    public bool HostUsers { get; } = spec.BoolOrNull("hostUsers") ?? true;

    public bool HasVolume(string name) => volumes.ContainsKey(name);

    public Node? Volume(string name) => volumes.TryGetValue(name, out var volume) ? volume : null;

    /// <summary>False where the name is taken.</summary>
    public bool AddVolume(string name, Node? volume)
    {
        if (volumes.ContainsKey(name))
            return false;
        volumes.Add(name, volume);
        return true;
    }
}
