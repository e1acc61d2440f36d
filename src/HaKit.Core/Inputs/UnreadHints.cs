using HaKit.Facts.World;
using HaKit.Tree.Yaml;

namespace HaKit.Inputs;

/// <summary>What a text that cannot be read as YAML, such as a template, may hold: the kinds that it names in plain words, else anything.</summary>
internal static class UnreadHints
{
    public static Companions Of(YamlChunk chunk)
    {
        var makes = Companions.None;
        var apiVersion = "";
        foreach (var line in chunk.Text.Substring(chunk.Start, chunk.Length).Split('\n'))
        {
            if (Value(line, "apiVersion:") is { } version)
                apiVersion = version;
            if (Value(line, "kind:") is { } kind)
                makes |= IsPlain(kind) ? CompanionKinds.Of(Group(apiVersion), kind) : Companions.Everything;
        }

        return makes == Companions.None ? Companions.Everything : makes;
    }

    /// <summary>What may be in documents that could not be read, each with its place and the reason.</summary>
    public static IReadOnlyList<WorldOpener> Openers(IEnumerable<InputDocument> documents) =>
        [.. documents.Where(document => document.MayHold != Companions.None)
            .Select(document => new WorldOpener($"{document.Place} ({Name(document)})", document.MayHold, null))];

    private static string Name(InputDocument document) =>
        document.State == DocumentState.Unreadable ? "unreadable" : document.Reason == InputReasons.Template ? "a template" : "skipped";

    /// <summary>The value of a key that begins a line, at the root of a document or of a list's item.</summary>
    private static string? Value(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line.Substring(key.Length).Trim().Trim('"', '\'') : null;

    private static bool IsPlain(string kind) => kind.Length > 0 && kind.All(char.IsLetterOrDigit);

    private static string Group(string apiVersion) => apiVersion.IndexOf('/') is var slash and > 0 ? apiVersion.Substring(0, slash) : "";
}
