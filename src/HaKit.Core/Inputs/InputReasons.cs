namespace HaKit.Inputs;

/// <summary>Why a document is skipped.</summary>
internal static class InputReasons
{
    public const string Empty = "empty document";

    public const string Template = "a template ({{ … }}): render it first, for example with 'helm template'";

    public const string Patch = "a Kustomize patch ($patch): build first, for example with 'kubectl kustomize'";

    public const string Dropped = "kubectl reads one document up to the next '---' and drops this without a word: begin it with '---'";
}
