using System.Collections;
using System.Globalization;
using HaKit.Manifests;
using HaKit.Models;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Workloads;
using k8s;

namespace HaKit;

public sealed partial class Manifest
{
    /// <summary>
    /// A manifest of workloads, resources and objects of the Kubernetes client, in this order; sequences and manifests among them give what they hold:
    /// <c>Manifest.Of(web, new V1ConfigMap { … }, services.Select(Service))</c>.
    /// </summary>
    /// <exception cref="ArgumentException">Something else, null, or an object that names no API version, kind and name.</exception>
    public static Manifest Of(params object[] parts) => Empty.Add(parts);

    /// <summary>
    /// Adds workloads, resources and objects of the Kubernetes client, or of types of your own for custom resources, behind what is there; sequences and
    /// manifests among them give what they hold. Objects are read now: changing them later changes nothing here. They are validated and evaluated like everything else.
    /// </summary>
    /// <exception cref="ArgumentException">Something else, null, or an object that names no API version, kind and name.</exception>
    public Manifest Add(params object[] parts) => Check.NotNull(parts).Aggregate(this, (manifest, part) => manifest.AddOne(part));

    /// <summary>Adds the objects of a YAML text behind what is there, <c>kind: List</c> taken apart.</summary>
    /// <param name="yaml">One or more documents.</param>
    /// <exception cref="ArgumentException">It cannot be read, or holds what is no Kubernetes object.</exception>
    public Manifest AddYaml(string yaml) => AddYaml(Check.NotNull(yaml), "");

    /// <summary>Adds the objects of a YAML file, as <see cref="AddYaml(string)"/> does.</summary>
    /// <param name="path">Relative to the working directory.</param>
    /// <exception cref="ArgumentException">It cannot be read, or holds what is no Kubernetes object.</exception>
    public Manifest AddYamlFile(string path)
    {
        try
        {
            var decoded = Inputs.TextDecoder.Decode(File.ReadAllBytes(Check.NotBlank(path, "Path")), out var problem) ?? throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{path}({problem.Line},{problem.Column}): {problem.Message}."), nameof(path));
            return AddYaml(decoded.Text, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"AddYamlFile '{Check.Shown(path)}': cannot be read: {e.Message}", nameof(path), e);
        }
    }

    /// <summary>A manifest of the objects of a YAML text.</summary>
    /// <exception cref="ArgumentException">It cannot be read, or holds what is no Kubernetes object.</exception>
    public static Manifest FromYaml(string yaml) => Empty.AddYaml(yaml);

    private Manifest AddYaml(string yaml, string file)
    {
        var manifest = this;
        var source = new Source(SourceKind.Text, file);
        foreach (var chunk in YamlReader.Split(yaml))
        {
            foreach (var document in YamlReader.ReadChunk(chunk, source).Select(document => Inputs.DocumentClassifier.Classify(document, chunk)))
            {
                if (document.State == Inputs.DocumentState.Skipped && document.Reason == Inputs.InputReasons.Empty)
                    continue;
                if (document.State != Inputs.DocumentState.Read)
                {
                    throw new ArgumentException(string.Create(
                        CultureInfo.InvariantCulture, $"{(file.Length == 0 ? "YAML" : file)}({document.Place.Line},{document.Place.Column}): {document.Reason}."), nameof(yaml));
                }

                foreach (var read in document.Objects)
                    manifest = manifest.With(read.Object.Root);
            }
        }

        return manifest;
    }

    private Manifest With(MapNode root) =>
        With(spec with { Entries = [.. spec.Entries, new ManifestEntry.Tree(ManifestEntry.Identified(root, spec.Entries.Count + 1))] });

    private Manifest AddOne(object? part)
    {
        var position = spec.Entries.Count + 1;
        return part switch
        {
            ManifestPart known => With(spec with { Entries = [.. spec.Entries, new ManifestEntry.Part(known)] }),
            Manifest manifest => Add(manifest),
            IKubernetesObject model => With(ModelTree.ToTree(model, ManifestEntry.PlaceOf(model.GetType().Name, position))),
            IReadOnlyDictionary<string, object?> custom => Add(custom),
            string => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Part {position} of the manifest is a text: use AddYaml for YAML."), nameof(part)),
            IEnumerable several => several.Cast<object?>().Aggregate(this, (manifest, one) => manifest.AddOne(one)),
            null => throw new ArgumentNullException(nameof(part), string.Create(CultureInfo.InvariantCulture, $"Part {position} of the manifest is null.")),
            _ => throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"Part {position} of the manifest is a {part.GetType().Name}: must be a Workload, a Resource, an object of the Kubernetes client, a manifest, or a sequence of them."), nameof(part)),
        };
    }

    /// <summary>
    /// The objects in order, as types of the Kubernetes client. Custom resources, for which it has none, are not among them; they are in the YAML.
    /// </summary>
    /// <exception cref="ManifestValidationException">The manifest is invalid.</exception>
    public IReadOnlyList<IKubernetesObject> Objects
    {
        get
        {
            var models = new List<IKubernetesObject>();
            foreach (var rendered in Valid().Objects)
            {
                if (ModelTree.ToModel(rendered) is IKubernetesObject model)
                    models.Add(model);
            }

            return models;
        }
    }
}
