using System.Globalization;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Manifests;

/// <summary>What a manifest holds.</summary>
internal sealed record ManifestSpec
{
    public IReadOnlyList<ManifestEntry> Entries { get; init; } = [];

    public string? Namespace { get; init; }

    public IReadOnlyList<Pair> Labels { get; init; } = [];

    /// <summary>The version that the author names; null where that is left to the settings.</summary>
    public KubernetesVersion? OwnVersion { get; init; }

    /// <summary>The settings that the author names; null where those of the working directory hold when the program runs.</summary>
    public HaKitSettings? Settings { get; init; }

    public KubernetesVersion Version => OwnVersion ?? Settings?.KubernetesVersion ?? KubernetesVersion.Default;

    /// <summary>What something else makes.</summary>
    public IReadOnlyList<External> Expected { get; init; } = [];

    public IReadOnlyList<ManifestEnvironment> Environments { get; init; } = [];
}

/// <summary>How the manifest differs in an environment.</summary>
internal sealed record ManifestEnvironment(string Name, Func<Manifest, Manifest> Change);

/// <summary>One thing that was added: a part that is rendered, or an object that is there already.</summary>
internal abstract record ManifestEntry
{
    /// <summary>A part and, for a resource, what changes its object.</summary>
    internal sealed record Part(ManifestPart Value, IReadOnlyList<Rendering.Customization> Changes) : ManifestEntry
    {
        public Part(ManifestPart value)
            : this(value, [])
        {
        }

        public override ObjectReference Reference => Value.Reference;
    }

    internal sealed record Tree(MapNode Root) : ManifestEntry
    {
        public override ObjectReference Reference => new ManifestObject(Root).Reference;
    }

    /// <summary>The object that it stands for; a workload's own.</summary>
    public abstract ObjectReference Reference { get; }

    /// <summary>The same, except that a Namespace of one name gets another.</summary>
    public ManifestEntry RenameNamespace(string from, string to)
    {
        if (Reference is not { ApiVersion: "v1", Kind: "Namespace" } reference || reference.Name != from)
            return this;
        return this is Part { Value: Resource resource } part
            ? part with { Value = resource.Renamed(to) }
            : new Tree(Rendering.CommonMetadata.Renamed(((Tree)this).Root, to));
    }

    /// <summary>Where values of an object that was added stand: <c>part 3 (V1ConfigMap)</c>.</summary>
    public static Place PlaceOf(string type, int position) =>
        new(new Source(SourceKind.Model, Assessments.DefinedTwice.Origin(position, type)));

    /// <summary>The object, if it says what it is.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public static MapNode Identified(MapNode root, int position)
    {
        var missing = root.Text("apiVersion") is null or "" ? "apiVersion"
            : root.Text("kind") is null or "" ? "kind"
            : root.At("metadata").Text("name") is null or "" ? "metadata.name"
            : null;
        return missing is null
            ? root
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Part {position} of the manifest: {missing} is missing: an object must name its apiVersion, kind and metadata.name."));
    }
}
