using HaKit.Tree;
using HaKit.Yaml;

namespace HaKit.Models;

/// <summary>Puts nodes together in the order in which a model is walked.</summary>
internal sealed class TreeAssembler(Place place)
{
    private readonly Stack<Level> open = new();
    private Level level = new(null, []);
    private string? key;

    public Place Place { get; } = place;

    public void Key(string name) => key = name;

    public void Add(Node value)
    {
        if (level.Items is { } items)
            items.Add(value);
        else
            level.Entries!.Add(new MapEntry(key!, value));
    }

    public OpenMark OpenMap(string name)
    {
        key = name;
        return OpenMap();
    }

    public OpenMark OpenMap()
    {
        Open(new Level(null, []));
        return default;
    }

    public void OpenList(string name)
    {
        key = name;
        Open(new Level([], null));
    }

    public void CloseMap(bool drop)
    {
        var entries = level.Entries!;
        Close();
        if (entries.Count > 0 || !drop)
            Add(new MapNode(entries.ToArray(), Place));
    }

    public void CloseList()
    {
        var items = level.Items!;
        Close();
        Add(new ListNode(items.ToArray(), Place));
    }

    /// <summary>What was added at the top.</summary>
    public MapNode Root() => new(level.Entries!.ToArray(), Place);

    private void Open(Level next)
    {
        Nesting.Check(open.Count);
        open.Push(level with { Key = key });
        level = next;
    }

    private void Close()
    {
        level = open.Pop();
        key = level.Key;
    }

    private sealed record Level(List<Node>? Items, List<MapEntry>? Entries, string? Key = null);
}
