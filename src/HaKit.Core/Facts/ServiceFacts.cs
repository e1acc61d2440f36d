using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>One port of a Service.</summary>
internal sealed record ServicePortFacts(string? Name, int? Port, Node? TargetPort, string? Protocol, FieldPath Path);

/// <summary>A Service and the workloads whose pods it selects.</summary>
internal sealed class ServiceFacts
{
    private IReadOnlyList<ServicePortFacts>? ports;
    private Labels? labels;

    public ServiceFacts(ManifestObject manifest, int order, string @namespace)
    {
        Object = manifest;
        Order = order;
        Namespace = @namespace;
        Spec = manifest.Root.Get("spec");
        Type = Spec.TextOr("type", "ClusterIP");
        Selector = LabelSelector.ReadMap(Spec.Get("selector"));
    }

    public ManifestObject Object { get; }

    public int Order { get; }

    public string Namespace { get; }

    public Node? Spec { get; }

    public string? Type { get; }

    /// <summary>Null, or empty: the Service selects no pod, its endpoints are somebody else's.</summary>
    public LabelSelector? Selector { get; }

    /// <summary>Its own labels, which monitors select it by.</summary>
    public Labels Labels => labels ??= Labels.Read(Object.Root.Get("metadata", "labels"));

    public bool SelectsPods => Type is not "ExternalName" && Selector is { IsEmpty: false };

    public bool? IsHeadless => Spec.TextOr("clusterIP", "") is { } ip ? ip == "None" : null;

    /// <summary>The workloads it is known to select; one list for all Services of its selector.</summary>
    public List<WorkloadFacts> Workloads { get; set; } = [];

    /// <summary>True where more workloads than these may be selected.</summary>
    public bool MaySelectMore { get; set; }

    public IReadOnlyList<ServicePortFacts> Ports => ports ??= ReadPorts();

    public override string ToString() => Object.ToString();

    private ServicePortFacts[] ReadPorts()
    {
        var items = Spec.Items("ports");
        var path = FactReading.Path("spec.ports");
        var read = new ServicePortFacts[items.Count];
        for (var i = 0; i < read.Length; i++)
        {
            var item = items[i];
            read[i] = new ServicePortFacts(
                item.TextOr("name", ""),
                item.Number("port", 0),
                item.Get("targetPort") ?? item.Get("port"),
                item.TextOr("protocol", "TCP"),
                path.Index(i));
        }

        return read;
    }
}
