using System.Globalization;
using HaKit.Simulating.Controllers;

namespace HaKit.Simulating;

/// <summary>How many pods of each workload are on which node before any fault, and with which seeds.</summary>
/// <param name="Workloads">Each workload's nodes in order of their names, <see cref="Nowhere"/> for pods without one.</param>
internal sealed record InitialPlacement(IReadOnlyList<(ObjectReference Workload, IReadOnlyList<(string Node, int Pods)> Nodes)> Workloads)
{
    public const string Nowhere = "-";

    /// <summary>Of larger clusters nobody reads a list of nodes.</summary>
    private const int MostNodes = 100;

    public List<int> Seeds { get; } = [];

    /// <summary>Adds the placement of a control plane at rest to those that are known.</summary>
    public static void Add(Dictionary<string, InitialPlacement> known, ControlPlane plane, int seed)
    {
        if (plane.World.Nodes.Count > MostNodes)
            return;
        var workloads = plane.Controllers.Select(controller => (controller.Reference, Nodes(plane, controller))).ToList();
        var key = string.Join('\n', workloads.Select(workload => string.Join(' ', workload.Item2.Select(node =>
            node.Node + "=" + node.Pods.ToString(CultureInfo.InvariantCulture)))));
        if (!known.TryGetValue(key, out var placement))
            known.Add(key, placement = new InitialPlacement(workloads));
        placement.Seeds.Add(seed);
    }

    private static IReadOnlyList<(string Node, int Pods)> Nodes(ControlPlane plane, Controller controller) =>
    [
        .. controller.Pods.Where(pod => pod.IsActive)
            .GroupBy(pod => pod.IsBound ? plane.World.Nodes.Name(pod.Node) : Nowhere, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count())),
    ];
}
