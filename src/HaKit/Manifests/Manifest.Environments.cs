using System.Globalization;
using HaKit.Manifests;
using HaKit.Models;
using HaKit.Tree;
using HaKit.Workloads;
using k8s;

namespace HaKit;

public sealed partial class Manifest
{
    /// <summary>
    /// Says how the manifest differs in an environment: <c>ForEnvironment("prod", m => m.InNamespace("prod").Change("web", w => w.Replicas(6)))</c>. Several
    /// for the same environment apply in order. Nothing changes until the environment is chosen, by <see cref="In"/> or <c>--env</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A blank name, no change.</exception>
    public Manifest ForEnvironment(string name, Func<Manifest, Manifest> change) => With(spec with
    {
        Environments = [.. spec.Environments, new ManifestEnvironment(Check.NotBlank(name, "Environment"), Check.NotNull(change))],
    });

    /// <summary>The manifest as it is in an environment.</summary>
    /// <exception cref="ArgumentException">No such environment.</exception>
    public Manifest In(string environment)
    {
        if (!Declares(Check.NotNull(environment)))
            throw new ArgumentException(UnknownEnvironment(environment), nameof(environment));
        var manifest = With(spec with { Environments = [] });
        foreach (var (name, change) in spec.Environments)
        {
            if (name == environment)
                manifest = change(manifest) ?? throw new InvalidOperationException($"ForEnvironment '{name}': the change returns null; it must return the changed manifest.");
        }

        return manifest;
    }

    /// <summary>
    /// Changes the workload of this name, where it stands. What it sets by name (environment variables, files, ports, volumes) may replace what the
    /// workload had.
    /// </summary>
    /// <exception cref="ArgumentException">No workload of that name, or several.</exception>
    public Manifest Change(string workload, Func<Workload, Workload> change)
    {
        Check.NotNull(workload);
        Check.NotNull(change);
        var entries = new List<ManifestEntry>(spec.Entries);
        var found = entries.FindAll(entry => Names(entry, workload));
        if (found.Count != 1)
        {
            var known = entries.OfType<ManifestEntry.Part>().Select(part => part.Value).OfType<Workload>().Select(w => w.Spec.Name.Value);
            throw new ArgumentException(
                found.Count == 0
                    ? $"Change '{Check.Shown(workload)}': there is no such workload; there are: {string.Join(", ", known)}."
                    : $"Change '{Check.Shown(workload)}': {found.Count} workloads have this name; name them apart.",
                nameof(workload));
        }

        var index = entries.IndexOf(found[0]);
        var before = (Workload)((ManifestEntry.Part)found[0]).Value;
        var after = change(before.AsBase()) ?? throw new InvalidOperationException($"Change '{workload}': the change returns null; it must return the changed workload.");
        entries[index] = new ManifestEntry.Part(after);
        return With(spec with { Entries = entries });
    }

    /// <summary>Changes every workload, each where it stands: <c>.ChangeAll(w => w.Env("LOG_LEVEL", "Debug"))</c>. As <see cref="Change(string, Func{Workload, Workload})"/> otherwise.</summary>
    /// <exception cref="ArgumentNullException">No change.</exception>
    public Manifest ChangeAll(Func<Workload, Workload> change)
    {
        Check.NotNull(change);
        return With(spec with
        {
            Entries =
            [
                .. spec.Entries.Select(entry => entry is ManifestEntry.Part { Value: Workload workload } part
                    ? part with { Value = change(workload.AsBase()) ?? throw new InvalidOperationException("ChangeAll: the change returns null; it must return the changed workload.") }
                    : entry),
            ],
        });
    }

    /// <summary>
    /// Changes the resource or object of this type and name, in the Kubernetes client's own types: <c>.Change("settings", (V1ConfigMap c) => c.Data["level"] = "debug")</c>.
    /// </summary>
    /// <exception cref="ArgumentException">None of that name, or several.</exception>
    public Manifest Change<T>(string name, Action<T> change)
        where T : IKubernetesObject
    {
        Check.NotNull(change);
        var customization = new Customization<T>(change);
        var changed = 0;
        var entries = spec.Entries.Select(entry =>
        {
            if (entry.Reference.Name != name || !Holds<T>(entry))
                return entry;
            changed++;
            return entry switch
            {
                ManifestEntry.Part part => part with { Changes = [.. part.Changes, customization] },
                ManifestEntry.Tree tree => new ManifestEntry.Tree(customization.Apply(new ManifestObject(tree.Root), tree.Root.Place) ?? tree.Root),
                _ => entry,
            };
        }).ToList();
        return changed switch
        {
            1 => With(spec with { Entries = entries }),
            0 => throw new ArgumentException($"Change '{Check.Shown(name)}': there is no {typeof(T).Name} of this name among the resources and objects.", nameof(name)),
            _ => throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Change '{name}': {changed} objects of type {typeof(T).Name} have this name; name them apart."), nameof(name)),
        };
    }

    /// <summary>Leaves out the workload of this name.</summary>
    /// <exception cref="ArgumentException">No workload of that name.</exception>
    public Manifest Without(string workload)
    {
        var entries = new List<ManifestEntry>(spec.Entries);
        return entries.RemoveAll(entry => Names(entry, Check.NotNull(workload))) > 0
            ? With(spec with { Entries = entries })
            : throw new ArgumentException($"Without '{Check.Shown(workload)}': there is no such workload.", nameof(workload));
    }

    /// <summary>Leaves out the resource or object of this kind and name: <c>.Without("ConfigMap", "settings")</c>.</summary>
    /// <exception cref="ArgumentException">None of that kind and name.</exception>
    public Manifest Without(string kind, string name)
    {
        var entries = new List<ManifestEntry>(spec.Entries);
        return entries.RemoveAll(entry => entry.Reference.Kind == Check.NotNull(kind) && entry.Reference.Name == Check.NotNull(name)) > 0
            ? With(spec with { Entries = entries })
            : throw new ArgumentException($"Without '{Check.Shown(kind)} {Check.Shown(name)}': there is no such object.", nameof(name));
    }

    internal bool Declares(string environment) => spec.Environments.Any(known => known.Name == environment);

    internal string UnknownEnvironment(string environment) => Environments.Count == 0
        ? $"Environment '{Check.Shown(environment)}': the manifest declares none; add ForEnvironment."
        : $"Environment '{Check.Shown(environment)}': must be one of {string.Join(", ", Environments)}.";

    private static bool Holds<T>(ManifestEntry entry)
        where T : IKubernetesObject
    {
        if (entry is ManifestEntry.Part { Value: Workload })
            return false;
        var root = entry is ManifestEntry.Tree tree ? tree.Root : Bare(entry.Reference);
        return ModelTree.ToModel(new ManifestObject(root)) is T;
    }

    /// <summary>An object that says no more than what it is.</summary>
    private static MapNode Bare(ObjectReference reference) => new MapBuilder(default)
        .Add("apiVersion", reference.ApiVersion)
        .Add("kind", reference.Kind)
        .AddMap("metadata", metadata => metadata.Add("name", reference.Name))
        .Build();

    private static bool Names(ManifestEntry entry, string workload) =>
        entry is ManifestEntry.Part { Value: Workload part } && part.Spec.Name.Value == workload;
}
