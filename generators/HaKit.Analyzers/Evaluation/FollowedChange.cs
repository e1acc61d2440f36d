using HaKit.Rendering;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>The lambda of <c>Configure</c> or <c>ConfigurePod</c>, run on rendered objects as far as it can be followed; the rest of them is unknown then.</summary>
internal sealed class FollowedChange(Interpreter interpreter, FunctionValue change, INamedTypeSymbol type, bool isPod, State state) : Customization
{
    public override string Target => isPod ? "pod template" : type.Name;

    public override MapNode? Apply(ManifestObject rendered, Place place)
    {
        if (!isPod)
            return interpreter.IsKind(type, rendered) ? Identified(Changed(rendered.Root), rendered.Root) : null;
        return rendered.Kind switch
        {
            "Deployment" or "StatefulSet" or "DaemonSet" or "Job" => WithTemplate(rendered.Root, ["spec", "template"], 0),
            "CronJob" => WithTemplate(rendered.Root, ["spec", "jobTemplate", "spec", "template"], 0),
            _ => null,
        };
    }

    private Node Changed(MapNode tree) => interpreter.Run(change, type, tree, state) switch
    {
        MapNode map => Placed.Onto(map, tree),
        var unknown => unknown,
    };

    /// <summary>An object of which nothing is known any more still is what it is.</summary>
    private static MapNode Identified(Node changed, MapNode before) => changed as MapNode ?? new MapNode(
        [
            .. before.Entries.Where(entry => entry.Key is "apiVersion" or "kind"),
            .. before.Entries.Where(entry => entry.Key is not ("apiVersion" or "kind")).Select(entry => entry with { Value = new UnknownNode(entry.Value.Place) }),
        ],
        before.Place);

    private MapNode WithTemplate(MapNode map, string[] path, int depth) => new(
        [
            .. map.Entries.Select(entry => entry.Key != path[depth] || entry.Value is not MapNode inner
                ? entry
                : entry with { Value = depth == path.Length - 1 ? Changed(inner) : WithTemplate(inner, path, depth + 1) }),
        ],
        map.Place);
}
