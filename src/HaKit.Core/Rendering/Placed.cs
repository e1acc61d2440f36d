using HaKit.Tree;

namespace HaKit.Rendering;

/// <summary>Gives the parts of a changed tree that are as they were the places that they had: only what a change touched stands at the change.</summary>
internal static class Placed
{
    public static MapNode Onto(MapNode changed, MapNode before) => (MapNode)Of(changed, before);

    private static Node Of(Node changed, Node? before) => (changed, before) switch
    {
        (MapNode map, MapNode old) => Map(map, old),
        (ListNode list, ListNode old) => new ListNode([.. list.Items.Select((item, i) => Of(item, i < old.Count ? old[i] : null))], list.Count == old.Count ? old.Place : list.Place),
        (ScalarNode scalar, ScalarNode old) when scalar.Kind == old.Kind && scalar.Text == old.Text => old,
        _ => changed,
    };

    private static MapNode Map(MapNode changed, MapNode before)
    {
        var entries = new MapEntry[changed.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = changed.Entries[i];
            entries[i] = new MapEntry(entry.Key, Of(entry.Value, before[entry.Key]));
        }

        return new MapNode(entries, before.Place);
    }
}
