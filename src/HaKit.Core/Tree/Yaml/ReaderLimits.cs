namespace HaKit.Tree.Yaml;

/// <summary>
/// What the reader refuses, so that no input can exhaust the stack or the memory. All are far above what an API server takes (3 MB a request).
/// </summary>
internal static class ReaderLimits
{
    /// <summary>Characters of one document.</summary>
    public const int DocumentLength = 256 * 1024 * 1024;

    /// <summary>Characters of a key, with its colon, that YAML surely takes for one: it looks no further than 1,024.</summary>
    public const int KeyLength = 1000;

    /// <summary>Levels of maps and lists, aliases expanded.</summary>
    public const int Depth = 500;

    /// <summary>Levels of <c>[ ]</c> and <c>{ }</c>: each costs time on every token inside it.</summary>
    public const int FlowDepth = 100;

    /// <summary>Maps, lists and scalars of one document.</summary>
    public const int Nodes = 10_000_000;

    /// <summary>Maps, lists and scalars that the aliases of one document stand for.</summary>
    public const int AliasedNodes = 1_000_000;
}
