namespace HaKit.Tree;

/// <summary>Whether two trees say the same.</summary>
internal static class NodeEquality
{
    /// <summary>True where two trees say the same, whatever the order of their keys and wherever they stand.</summary>
    public static bool Same(Node? left, Node? right)
    {
        switch (left, right)
        {
            case (null, null):
                return true;
            case (ScalarNode a, ScalarNode b):
                return a.Kind == b.Kind && a.Text == b.Text;
            case (ListNode a, ListNode b):
                if (a.Count != b.Count)
                    return false;
                for (var i = 0; i < a.Count; i++)
                {
                    if (!Same(a[i], b[i]))
                        return false;
                }

                return true;
            case (MapNode a, MapNode b):
                if (a.Count != b.Count)
                    return false;
                foreach (var entry in a.Entries)
                {
                    if (!Same(entry.Value, b[entry.Key]))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }
}
