using HaKit.Tree;

namespace HaKit.Models;

/// <summary>What the generated code reads a model from: a tree, the path it stands at, and what did not fit.</summary>
internal sealed partial class TreeInput
{
    private static readonly MapNode Nothing = new([], Place.None);

    private readonly List<FitProblem> problems = [];
    private readonly Stack<FieldPath> parents = new();
    private FieldPath here = FieldPath.Root;

    public IReadOnlyList<FitProblem> Problems => problems;

    /// <summary>Begins a model; what is not a map reads as an empty one.</summary>
    public MapNode Open(Node node)
    {
        parents.Push(here);
        if (node is MapNode map)
            return map;
        Misfit(node, "an object");
        return Nothing;
    }

    public void Close() => here = parents.Pop();

    /// <summary>Goes to the field at <paramref name="index"/> of the open model.</summary>
    public Node Field(MapNode map, int index)
    {
        here = parents.Peek().Child(map.Entries[index].Key);
        return map.Entries[index].Value;
    }

    public void Unknown(Node value) => problems.Add(new FitProblem(here.ToString(), "the client has no such field", value.Place));

    public T? Model<T>(Node node, Func<TreeInput, Node, T> read)
        where T : class => node.IsNull ? null : read(this, node);

    public IList<T>? List<T>(Node node, Func<TreeInput, Node, T> read)
    {
        if (node is not ListNode list)
        {
            Misfit(node, "a list");
            return null;
        }

        var items = new List<T>(list.Count);
        var path = here;
        for (var i = 0; i < list.Count; i++)
        {
            here = path.Index(i);
            items.Add(list[i].IsNull ? default! : read(this, list[i]));
        }

        here = path;
        return items;
    }

    public IDictionary<string, T>? Dictionary<T>(Node node, Func<TreeInput, Node, T> read)
    {
        if (node is not MapNode map)
        {
            Misfit(node, "an object");
            return null;
        }

        var entries = new Dictionary<string, T>(map.Count, StringComparer.Ordinal);
        var path = here;
        foreach (var entry in map.Entries)
        {
            here = path.Key(entry.Key);
            entries[entry.Key] = entry.Value.IsNull ? default! : read(this, entry.Value);
        }

        here = path;
        return entries;
    }

    /// <summary>Null is absent everywhere; anything else is named.</summary>
    private void Misfit(Node node, string expected)
    {
        if (!node.IsNull)
            problems.Add(new FitProblem(here.ToString(), $"must be {expected}, is {Describe(node)}", node.Place));
    }

    private static string Describe(Node node) => node switch
    {
        MapNode => "an object",
        ListNode => "a list",
        UnknownNode => "not known here",
        ScalarNode { Kind: NodeKind.String } text => $"the string \"{text.Text}\"",
        ScalarNode { Kind: NodeKind.Boolean } flag => flag.Text,
        _ => "the number " + node,
    };
}
