namespace HaKit.Tree;

/// <summary>One Kubernetes object: its tree and its identity, read once.</summary>
internal sealed class ManifestObject
{
    public ManifestObject(MapNode root, int documentIndex = 0)
    {
        Root = root;
        DocumentIndex = documentIndex;
        ApiVersion = root.Text("apiVersion") ?? "";
        Kind = root.Text("kind") ?? "";
        var metadata = root.At("metadata");
        Name = metadata.Text("name") ?? "";
        Namespace = metadata.Text("namespace") ?? "";
        var slash = ApiVersion.IndexOf('/');
        Group = slash < 0 ? "" : ApiVersion.Substring(0, slash);
        Version = slash < 0 ? ApiVersion : ApiVersion.Substring(slash + 1);
    }

    public MapNode Root { get; }

    /// <summary>Which document of its source it stands in, from 0.</summary>
    public int DocumentIndex { get; }

    public string ApiVersion { get; }

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; }

    public string Version { get; }

    public string Kind { get; }

    /// <summary>As written; empty where absent (see <see cref="NamespaceOr"/>).</summary>
    public string Namespace { get; }

    public string Name { get; }

    public Place Place => Root.Place;

    public ObjectReference Reference => new(ApiVersion, Kind, Namespace, Name);

    /// <summary>The namespace the object lands in: as written, else <paramref name="defaultNamespace"/>.</summary>
    public string NamespaceOr(string defaultNamespace) => Namespace.Length == 0 ? defaultNamespace : Namespace;

    public bool Is(string group, string kind) => Kind == kind && Group == group;

    public override string ToString() => Reference.ToString();
}
