using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>The pod that a workload runs: its template, or the bare pod itself.</summary>
internal sealed class PodFacts
{
    public PodFacts(Node? template, FieldPath path)
    {
        Metadata = template.Get("metadata");
        MetadataPath = path.Child("metadata");
        Spec = template.Get("spec");
        SpecPath = path.Child("spec");
        Labels = Labels.Read(Metadata.Get("labels"));
        var containers = new List<ContainerFacts>();
        Add(containers, "containers");
        Add(containers, "initContainers");
        All = containers;
        var running = containers.FindAll(c => c.Role != ContainerRole.Init);
        Running = running.Count == containers.Count ? containers : running;
        ContainersAreKnown = !Spec.IsUnknownList("containers") && !Spec.IsUnknownList("initContainers");
    }

    public Node? Metadata { get; }

    public FieldPath MetadataPath { get; }

    public Node? Spec { get; }

    public FieldPath SpecPath { get; }

    /// <summary>The labels of the template: what budgets, services and constraints select (S4).</summary>
    public Labels Labels { get; }

    /// <summary>Every container, regular ones first.</summary>
    public IReadOnlyList<ContainerFacts> All { get; }

    /// <summary>Regular containers and native sidecars: those that probes and lifecycle hooks belong to (S9).</summary>
    public IReadOnlyList<ContainerFacts> Running { get; }

    public bool ContainersAreKnown { get; }

    public int? GraceSeconds => Spec.Number("terminationGracePeriodSeconds", ApiDefaults.GraceSeconds);

    public FieldPath GracePath => SpecPath.Child("terminationGracePeriodSeconds");

    public bool? HostNetwork => Spec.Flag("hostNetwork", absent: false);

    /// <summary>An annotation of the template; null where absent or unknown.</summary>
    public string? Annotation(string key) => Metadata.Get("annotations").TextOr(key, "") is { Length: > 0 } value ? value : null;

    private void Add(List<ContainerFacts> containers, string field)
    {
        var items = Spec.Items(field);
        var path = SpecPath.Child(field);
        for (var i = 0; i < items.Count; i++)
        {
            var role = field == "containers" ? ContainerRole.Regular
                : items[i].Text("restartPolicy") == "Always" ? ContainerRole.Sidecar
                : ContainerRole.Init;
            containers.Add(new ContainerFacts(items[i], path.Index(i), role));
        }
    }
}
