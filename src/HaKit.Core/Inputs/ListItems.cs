using HaKit.Tree;

namespace HaKit.Inputs;

/// <summary>The objects inside <c>kind: List</c> and typed lists such as <c>PodList</c>, as <c>kubectl</c> takes them apart.</summary>
internal static class ListItems
{
    public static IReadOnlyList<InputObject> Expand(ManifestObject root)
    {
        if (!root.Kind.EndsWith("List", StringComparison.Ordinal) || root.Root["items"] is not ListNode items)
            return [new InputObject(root)];

        var objects = new List<InputObject>(items.Count);
        for (var i = 0; i < items.Count; i++)
            objects.Add(new InputObject(new ManifestObject(Item(root, items[i]), root.DocumentIndex), i));

        return objects;
    }

    /// <summary>An item that is no map stands for an object without fields, so that it is refused in its place; one of a typed list may leave its type to the list.</summary>
    private static MapNode Item(ManifestObject list, Node item)
    {
        if (item is not MapNode map)
            return new MapNode([], item.Place);
        if (list.Kind == "List" || map.ContainsKey("kind") || map.ContainsKey("apiVersion"))
            return map;
        var type = new MapBuilder(map.Place).Add("apiVersion", list.ApiVersion).Add("kind", list.Kind.Substring(0, list.Kind.Length - "List".Length)).Build();
        return new MapNode([.. type.Entries, .. map.Entries], map.Place);
    }
}
