using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>The environment that a container's manifest gives it, by names whose case does not matter, as .NET's settings read them.</summary>
internal sealed class ContainerEnvironment
{
    private readonly Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);

    public ContainerEnvironment(ContainerFacts container)
    {
        MayHoldMore = container.Node.IsUnknownList("env") || container.Node.Has("envFrom") != false;
        foreach (var item in container.Node.Items("env"))
        {
            if (item.TextOr("name", "") is not { Length: > 0 } name)
            {
                MayHoldMore = true;
                continue;
            }

            // What refers to other variables is put together in the pod.
            var value = item.Has("valueFrom") == false ? item.TextOr("value", "") : null;
            values[name] = value?.IndexOf("$(", StringComparison.Ordinal) >= 0 ? null : value;
        }
    }

    /// <summary>True where there may be variables that are not seen.</summary>
    public bool MayHoldMore { get; }

    public IEnumerable<string> Names => values.Keys;

    /// <summary>
    /// The one value that is given under any of the names; empty where none is. Nothing where it cannot be told, or where two differ.
    /// </summary>
    public string? OneOf(params string[] names)
    {
        if (MayHoldMore)
            return null;
        var found = "";
        foreach (var name in names)
        {
            if (!values.TryGetValue(name, out var value))
                continue;
            if (value is null || (found.Length > 0 && value != found))
                return null;
            found = value;
        }

        return found;
    }
}
