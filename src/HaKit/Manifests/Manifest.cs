using HaKit.Manifests;
using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// An ordered set of Kubernetes objects that are applied together: workloads, resources, objects of the Kubernetes client, custom resources.
/// Immutable: every method returns a new manifest. Namespace and labels given here go to all of them.
/// </summary>
public sealed partial class Manifest
{
    private readonly ManifestSpec spec;
    private readonly Lazy<RenderedManifest> rendered;

    private Manifest(ManifestSpec spec)
    {
        this.spec = spec;
        rendered = new Lazy<RenderedManifest>(() => ManifestRenderer.Render(spec));
    }

    /// <summary>A manifest without objects, to add to.</summary>
    public static Manifest Empty { get; } = new(new ManifestSpec());

    /// <summary>The Kubernetes version it is rendered and checked for. Default 1.36.</summary>
    public KubernetesVersion Version => spec.Version;

    /// <summary>The environments that <see cref="ForEnvironment"/> declares, in order.</summary>
    public IReadOnlyList<string> Environments => [.. spec.Environments.Select(environment => environment.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>A manifest of workloads and resources, in this order.</summary>
    /// <exception cref="ArgumentNullException">A part is null.</exception>
    public static Manifest Of(params ManifestPart[] parts) => Empty.Add(parts);

    /// <summary>Adds workloads and resources behind what is there.</summary>
    /// <exception cref="ArgumentNullException">A part is null.</exception>
    public Manifest Add(params ManifestPart[] parts) => Append(parts, part => new ManifestEntry.Part(part));

    /// <summary>
    /// Adds a custom resource given as nested dictionaries, lists, texts, numbers and booleans, as JSON would hold it, behind what is there.
    /// </summary>
    /// <exception cref="ArgumentException">No <c>apiVersion</c>, <c>kind</c> or <c>metadata.name</c>, or a value of another type.</exception>
    public Manifest Add(IReadOnlyDictionary<string, object?> customResource) =>
        Append([Check.NotNull(customResource)], (resource, position) => new ManifestEntry.Tree(CustomResourceReading.Read(resource, position)));

    /// <summary>Adds all objects of another manifest behind what is there. Its own namespace, labels, version and environments are left behind.</summary>
    /// <exception cref="ArgumentNullException">No manifest.</exception>
    public Manifest Add(Manifest other) => With(spec with { Entries = [.. spec.Entries, .. Check.NotNull(other).spec.Entries] });

    /// <summary>
    /// Puts every object that names no namespace itself into this one; what belongs to the whole cluster stays outside. Where it was in another one before,
    /// as in an environment, the Namespace object of that name among its parts is renamed with it.
    /// </summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Manifest InNamespace(string name)
    {
        var valid = Check.DnsLabel(name, "Namespace");
        return With(spec with
        {
            Namespace = valid,
            Entries = spec.Namespace is { } old && old != valid ? [.. spec.Entries.Select(entry => entry.RenameNamespace(old, valid))] : spec.Entries,
        });
    }

    /// <summary>
    /// Says that something else makes what pods refer to: <c>.Expects(External.Secret("database"))</c>; appends. Its absence is then no finding; everything else
    /// that is missing still is (HAK7001, HAK7006).
    /// </summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Manifest Expects(params External[] objects) => With(spec with
    {
        Expected = [.. spec.Expected, .. Array.ConvertAll(Check.NotNull(objects), expected => Check.NotNull(expected, nameof(objects)))],
    });

    /// <summary>Goes on with <paramref name="change"/> where the condition holds, and as it is where not.</summary>
    /// <exception cref="ArgumentNullException">No change.</exception>
    public Manifest When(bool condition, Func<Manifest, Manifest> change)
    {
        Check.NotNull(change);
        return condition ? change(this) ?? throw new InvalidOperationException("When: the change returns null; it must return the changed manifest.") : this;
    }

    /// <summary>Labels every object, and the pods of workloads, unless they set the label themselves. The same key twice: the last wins.</summary>
    /// <exception cref="ArgumentException">A malformed key or value, or a key that selects pods.</exception>
    public Manifest Label(string key, string value) => With(spec with
    {
        Labels = [.. spec.Labels, new Pair(Check.FreeLabelKey(key), Check.LabelValue(value, $"Label {key}"))],
    });

    /// <summary>Renders and checks for this version: a field that it lacks falls back to what it has, or is reported.</summary>
    public Manifest ForVersion(KubernetesVersion version) => With(spec with { OwnVersion = version });

    /// <summary>
    /// Evaluates the manifest with these settings, so that rules that need a cluster speak. Without this call <c>ManifestApp</c> takes those of the
    /// working directory, and everything else the defaults.
    /// </summary>
    /// <exception cref="ArgumentNullException">No settings.</exception>
    public Manifest WithSettings(HaKitSettings settings) => With(spec with { Settings = Check.NotNull(settings) });

    /// <summary>
    /// What is wrong with the manifest: verbs that contradict each other, duplicates, and everything the API server would refuse. All of it, in order of
    /// the objects. Empty where it is valid; findings below <see cref="Severity.Error"/> do not make it invalid.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => Rendered.Problems;

    /// <summary>What <see cref="Validate"/> finds, and what endangers availability, by the rules of the catalogue.</summary>
    public IReadOnlyList<Finding> Findings => Rendered.Findings;

    /// <summary>The manifest as YAML: documents in order, LF, the same bytes for the same manifest.</summary>
    /// <exception cref="ManifestValidationException">The manifest is invalid.</exception>
    public string ToYaml() => Yaml.YamlWriter.WriteToString(Valid().Trees);

    /// <summary>Writes the manifest as UTF-8 YAML. Nothing is written where it is invalid.</summary>
    /// <exception cref="ManifestValidationException">The manifest is invalid.</exception>
    public void WriteYaml(Stream output) => Yaml.YamlWriter.Write(Valid().Trees, Check.NotNull(output));

    internal ManifestSpec Spec => spec;

    /// <summary>Rendered once: nothing can change it.</summary>
    internal RenderedManifest Rendered => rendered.Value;

    private RenderedManifest Valid() => Rendered.IsValid ? Rendered : throw new ManifestValidationException(Rendered.Problems);

    private static Manifest With(ManifestSpec changed) => new(changed);

    private Manifest Append<T>(T[] items, Func<T, ManifestEntry> read) => Append(items, (item, _) => read(item));

    private Manifest Append<T>(T[] items, Func<T, int, ManifestEntry> read)
    {
        var entries = new List<ManifestEntry>(spec.Entries);
        foreach (var item in Check.NotNull(items))
            entries.Add(read(item ?? throw new ArgumentNullException(nameof(items), $"Part {entries.Count + 1} of the manifest is null."), entries.Count + 1));
        return With(spec with { Entries = entries });
    }
}
