namespace HaKit.Tree;

/// <summary>
/// Reading a tree with tolerance: what is absent, null, unknown or of another kind reads as nothing. Validation, which must tell these apart,
/// looks at the nodes themselves.
/// </summary>
internal static class NodeReading
{
    extension(Node? node)
    {
        /// <summary>The child at a path of map keys.</summary>
        public Node? At(string key) => (node as MapNode)?[key];

        public Node? At(string key1, string key2) => node.At(key1).At(key2);

        public Node? At(string key1, string key2, string key3) => node.At(key1).At(key2).At(key3);

        public MapNode? Map(string key) => node.At(key) as MapNode;

        public ListNode? List(string key) => node.At(key) as ListNode;

        /// <summary>The items of a list below this map; none where there is no list.</summary>
        public IReadOnlyList<Node> Items(string key) => node.List(key)?.Items ?? [];

        public string? Text(string key) => (node.At(key) as ScalarNode)?.AsString();

        public long? Int(string key) => (node.At(key) as ScalarNode)?.AsInt64();

        public bool? Bool(string key) => (node.At(key) as ScalarNode)?.AsBoolean();

        /// <summary>True where the child exists and its value cannot be known: a verdict that needs it must be <em>unknown</em>.</summary>
        public bool IsUnknownAt(string key) => node is UnknownNode || node.At(key) is UnknownNode;
    }
}
