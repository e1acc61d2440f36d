using System.Globalization;
using System.Text;

namespace HaKit.Tree;

/// <summary>
/// A path into an object, written as the API server writes it: <c>spec.template.spec.containers[0].image</c>, <c>metadata.labels[app]</c>.
/// A linked list towards the root, so that descending allocates one small object and nothing is formatted until it is needed.
/// </summary>
internal sealed class FieldPath
{
    private readonly FieldPath? parent;
    private readonly string? name;
    private readonly int index;
    private readonly bool isKey;

    private FieldPath(FieldPath? parent, string? name, int index, bool isKey)
    {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.isKey = isKey;
    }

    /// <summary>The object itself; its text is empty.</summary>
    public static FieldPath Root { get; } = new(null, null, -1, false);

    /// <summary>A field: <c>.name</c>.</summary>
    public FieldPath Child(string field) => new(this, field, -1, false);

    public FieldPath Child(string field1, string field2) => Child(field1).Child(field2);

    public FieldPath Child(string field1, string field2, string field3) => Child(field1).Child(field2).Child(field3);

    /// <summary>A list item: <c>[0]</c>.</summary>
    public FieldPath Index(int item) => new(this, null, item, false);

    /// <summary>A key of a map whose keys are the user's own: <c>[app]</c>.</summary>
    public FieldPath Key(string key) => new(this, key, -1, true);

    /// <summary>Follows the path from <paramref name="root"/>; where it leads nowhere, the deepest node that exists.</summary>
    public Node Nearest(Node root)
    {
        if (parent is null)
            return root;
        var from = parent.Nearest(root);
        return Step(from) ?? from;
    }

    /// <summary>The node at the path, null where it leads nowhere.</summary>
    public Node? Resolve(Node root) => parent is null ? root : parent.Resolve(root) is { } from ? Step(from) : null;

    /// <summary>Where the key stands that the path ends in; nothing where it leads nowhere, or to an item of a list.</summary>
    public Place? KeyPlace(Node root)
    {
        if (name is null || parent?.Resolve(root) is not MapNode map)
            return null;
        for (var i = map.Entries.Count - 1; i >= 0; i--)
        {
            if (map.Entries[i].Key == name)
                return map.Entries[i].KeyPlace;
        }

        return null;
    }

    /// <summary>The steps from the root: field names and keys as strings, items as numbers.</summary>
    public IReadOnlyList<(string? Name, int Index)> Steps()
    {
        var steps = new List<(string?, int)>();
        for (var at = this; at.parent is not null; at = at.parent)
            steps.Add((at.name, at.index));
        steps.Reverse();
        return steps;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private Node? Step(Node from) => name is not null
        ? (from as MapNode)?[name]
        : from is ListNode list && index < list.Count ? list[index] : null;

    private void Write(StringBuilder text)
    {
        if (parent is null)
            return;
        parent.Write(text);
        if (name is null)
            text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
        else if (isKey)
            text.Append('[').Append(name).Append(']');
        else
            (text.Length == 0 ? text : text.Append('.')).Append(name);
    }
}
