using HaKit.Selectors;

namespace HaKit.Simulating.Placement;

/// <summary>A Service's selector; the scheduler's built-in spread counts by it.</summary>
internal sealed record ServiceSelector(string Namespace, LabelSelector Selector);

/// <summary>What else of the manifests bears on scheduling.</summary>
internal sealed record WorldContext(IReadOnlyList<ServiceSelector> Services, IReadOnlyDictionary<string, Labels> NamespaceLabels)
{
    public static WorldContext Empty { get; } = new([], new Dictionary<string, Labels>());
}
