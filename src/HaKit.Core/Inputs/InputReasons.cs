namespace HaKit.Inputs;

/// <summary>Why a document is skipped.</summary>
internal static class InputReasons
{
    public const string Empty = "empty document";

    public const string Template = "a template ({{ … }}): render it first, for example with 'helm template'";
}
