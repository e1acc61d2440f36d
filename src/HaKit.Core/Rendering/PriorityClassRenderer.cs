using HaKit.Tree;

namespace HaKit.Rendering;

internal static class PriorityClassRenderer
{
    public static void Body(MapBuilder root, int value, bool preempts, string? description) => root
        .Add("description", description)
        .Add("preemptionPolicy", preempts ? null : "Never")
        .Add("value", value);
}
