using HaKit.Workloads;

namespace HaKit;

/// <summary>What an account may do: <c>Rbac.Allow("get", "list").On("configmaps", "deployments.apps")</c>.</summary>
public sealed record Rbac
{
    private Rbac(IReadOnlyList<string> verbs) => Verbs = verbs;

    internal IReadOnlyList<string> Verbs { get; }

    /// <summary>Group and resource.</summary>
    internal IReadOnlyList<Pair> Resources { get; private init; } = [];

    internal IReadOnlyList<string> Names { get; private init; } = [];

    internal IReadOnlyList<string> Urls { get; private init; } = [];

    /// <summary>Verbs of the API: get, list, watch, create, update, patch, delete, deletecollection, or <c>*</c> for all.</summary>
    /// <exception cref="ArgumentException">None, or one that is not lower-case letters or <c>*</c>.</exception>
    public static Rbac Allow(params string[] verbs) => Check.NotNull(verbs).Length > 0 && Array.TrueForAll(verbs, IsVerb)
        ? new((string[])verbs.Clone())
        : throw new ArgumentException($"Rbac.Allow '{Check.Shown(string.Join(", ", verbs))}': must be verbs such as get, list, watch, create, update, patch or delete.", nameof(verbs));

    /// <summary>
    /// Resources by their plural name: Kubernetes' own alone (<c>"pods"</c>, <c>"deployments"</c>), others with their group
    /// (<c>"clusters.postgresql.cnpg.io"</c>), subresources behind a slash (<c>"pods/log"</c>); <c>*</c> is every resource of every group.
    /// </summary>
    /// <exception cref="ArgumentException">None, or a name that is neither Kubernetes' own nor has a group.</exception>
    public Rbac On(params string[] resources) => Check.NotNull(resources).Length > 0
        ? this with { Resources = [.. Resources, .. Array.ConvertAll(resources, resource => Read(resource, nameof(resources)))] }
        : throw new ArgumentException("Rbac.On: no resource is given: name at least one, such as configmaps.", nameof(resources));

    /// <summary>Only the objects of these names. Listing, watching and creating cannot be limited to names.</summary>
    /// <exception cref="ArgumentException">An empty name.</exception>
    public Rbac Named(params string[] names) => this with { Names = [.. Names, .. Array.ConvertAll(Check.NotNull(names), name => Check.NotBlank(name, "Rbac name", nameof(names)))] };

    /// <summary>Paths of the API server that are no resources, such as <c>"/metrics"</c>; for a ClusterRole.</summary>
    /// <exception cref="ArgumentException">Not a path.</exception>
    public Rbac OnUrls(params string[] urls) => this with { Urls = [.. Urls, .. Array.ConvertAll(Check.NotNull(urls), url => Check.HttpPath(url, nameof(urls)))] };

    private static bool IsVerb(string? verb) => verb is { Length: > 0 } && (verb == "*" || Array.TrueForAll(verb.ToCharArray(), c => c is >= 'a' and <= 'z'));

    private static Pair Read(string resource, string parameter)
    {
        var text = Check.NotBlank(resource, "Rbac resource", parameter);
        if (text == "*")
            return new Pair("*", "*");
        var slash = text.IndexOf('/');
        var (name, sub) = slash < 0 ? (text, "") : (text.Substring(0, slash), text.Substring(slash));
        var dot = name.IndexOf('.');
        if (dot > 0)
            return new Pair(name.Substring(dot + 1), name.Substring(0, dot) + sub);
        return BuiltInResources.GroupOf(name) is { } group
            ? new Pair(group, name + sub)
            : throw new ArgumentException($"Rbac resource '{Check.Shown(text)}': is not one of Kubernetes' own; write its plural with its group, such as 'clusters.postgresql.cnpg.io'.", parameter);
    }
}
