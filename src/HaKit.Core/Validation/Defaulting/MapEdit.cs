using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>
/// A map with defaults filled in: what is written stays, what nobody wrote takes the map's own place. The map itself is returned when nothing was missing,
/// so that unchanged parts are shared. Unknown values and values of the wrong type are left alone.
/// </summary>
internal struct MapEdit(MapNode map)
{
    private List<MapEntry>? changed;

    public readonly Place Place => map.Place;

    public readonly Node? this[string key]
    {
        get
        {
            var node = changed is null ? map[key] : Find(key);
            return node is { IsNull: true } ? null : node;
        }
    }

    public readonly string Text(string key) => (this[key] as ScalarNode)?.AsString() ?? "";

    /// <summary>Fills a field that Go holds by pointer: only where it is absent.</summary>
    public void Default(string key, Node value)
    {
        if (this[key] is null)
            Set(key, value);
    }

    public void Default(string key, string value)
    {
        if (this[key] is null)
            Set(key, ScalarNode.String(value, map.Place));
    }

    public void Default(string key, long value)
    {
        if (this[key] is null)
            Set(key, ScalarNode.Integer(value, map.Place));
    }

    public void Default(string key, bool value)
    {
        if (this[key] is null)
            Set(key, ScalarNode.Boolean(value, map.Place));
    }

    /// <summary>Fills a string that Go holds by value: also where it is empty.</summary>
    public void DefaultEmpty(string key, string value)
    {
        if (this[key] is null or ScalarNode { Kind: NodeKind.String, Text: "" })
            Set(key, ScalarNode.String(value, map.Place));
    }

    /// <summary>Fills a number that Go holds by value: also where it is 0.</summary>
    public void DefaultZero(string key, long value)
    {
        if (this[key] is null || (this[key] as ScalarNode)?.AsInt64() == 0)
            Set(key, ScalarNode.Integer(value, map.Place));
    }

    /// <summary>Rewrites a map field where there is one.</summary>
    public void Each(string key, Func<MapNode, MapNode> rewrite)
    {
        if (this[key] is not MapNode value)
            return;
        var rewritten = rewrite(value);
        if (!ReferenceEquals(rewritten, value))
            Set(key, rewritten);
    }

    /// <summary>Rewrites a map field; an absent one is rewritten from an empty map.</summary>
    public void Ensure(string key, Func<MapNode, MapNode> rewrite)
    {
        if (this[key] is null)
            Set(key, rewrite(new MapNode([], map.Place)));
        else
            Each(key, rewrite);
    }

    /// <summary>Rewrites every item of a list field that is a map.</summary>
    public void Items(string key, Func<MapNode, MapNode> rewrite)
    {
        if (this[key] is not ListNode list)
            return;
        Node[]? items = null;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not MapNode item)
                continue;
            var rewritten = rewrite(item);
            if (ReferenceEquals(rewritten, item))
                continue;
            items ??= [.. list.Items];
            items[i] = rewritten;
        }

        if (items is not null)
            Set(key, new ListNode(items, list.Place));
    }

    public void Set(string key, Node value)
    {
        changed ??= Copy();
        for (var i = changed.Count - 1; i >= 0; i--)
        {
            if (changed[i].Key != key)
                continue;
            changed[i] = new MapEntry(key, value, changed[i].KeyPlace);
            return;
        }

        changed.Add(new MapEntry(key, value, map.Place));
    }

    public void Remove(string key)
    {
        if (this[key] is null)
            return;
        changed ??= Copy();
        changed.RemoveAll(entry => entry.Key == key);
    }

    public readonly MapNode Done() => changed is null ? map : new MapNode(changed.ToArray(), map.Place);

    /// <summary>With room for the few defaults that most maps get.</summary>
    private readonly List<MapEntry> Copy()
    {
        var copy = new List<MapEntry>(map.Count + 4);
        copy.AddRange(map.Entries);
        return copy;
    }

    private readonly Node? Find(string key)
    {
        for (var i = changed!.Count - 1; i >= 0; i--)
        {
            if (changed[i].Key == key)
                return changed[i].Value;
        }

        return null;
    }
}
