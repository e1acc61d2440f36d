using HaKit.Cli.Inputs;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Yaml;

namespace HaKit.Cli.Fixing;

/// <summary>
/// One pass over the documents: at most one finding is fixed for each document, because the next finding's fields may have moved or gone by
/// then; what is left is evaluated anew.
/// </summary>
internal sealed class FixPass(IReadOnlyList<InputDocument> documents, Validity validity, Func<InputText, string?> leftAlone)
{
    private readonly Dictionary<ManifestObject, (InputDocument Document, InputObject Item)> homes = Homes(documents);
    private readonly Dictionary<Finding, FixPlan> fixes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<InputDocument> taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ObjectReference> added = [];

    /// <summary>What one finding's fix does to the text: a document anew, with what it then says, and objects behind the file's last.</summary>
    private sealed record FixPlan(InputDocument Document, string? Text, Node? Root, IReadOnlyList<MapNode> Additions);

    public IReadOnlyCollection<Finding> Fixed => fixes.Keys;

    /// <summary>True where the document may still be changed in this pass.</summary>
    public bool IsFree(Finding finding) => finding.Subject is { } evaluated && homes.TryGetValue(evaluated, out var home) && !taken.Contains(home.Document);

    /// <summary>True for a finding whose fix changes the file.</summary>
    public bool IsIn(Finding finding, InputText source) => ReferenceEquals(fixes[finding].Document.Source, source);

    /// <summary>Takes the finding's fix into the pass; null where that worked, else why it cannot be made.</summary>
    public string? Fix(Finding finding)
    {
        var (document, item) = homes[finding.Subject!];
        var source = (InputText)document.Source;
        if (leftAlone(source) is { } untouched)
            return untouched;
        if (finding.NewObjects.Count > 0 && Addition(finding, source) is { } refusal)
            return refusal;
        DocumentEditor? edited = null;
        if (finding.Fix.Count > 0 && Edit(finding, document, item, source, out edited) is { } reason)
            return reason;
        fixes.Add(finding, new FixPlan(document, edited?.Text, edited?.Root, [.. finding.NewObjects.Where(o => added.Add(o.Reference)).Select(o => o.Root)]));
        taken.Add(document);
        return null;
    }

    /// <summary>Why nothing can be added to the file; null where it can.</summary>
    private string? Addition(Finding finding, InputText source)
    {
        if (source.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || source.Text.AsSpan().TrimStart().StartsWith("{"))
            return "a JSON file cannot take a second document";
        if (OpenBlock.Tail(source.Text) is not null)
            return "the file ends inside a block scalar without a line end, which an object behind it would change: end its last line";
        return finding.NewObjects.All(added => validity.IsValid(new ManifestObject(added.Root))) ? null : "the API server would refuse the object to add";
    }

    /// <summary>
    /// The only test that counts: read anew, the changed file says what it said before except for the fields and objects that were meant to change.
    /// </summary>
    public bool Says(InputText source, string text, IReadOnlySet<Finding> without)
    {
        var made = fixes.Where(m => !without.Contains(m.Key) && ReferenceEquals(m.Value.Document.Source, source)).Select(m => m.Value).ToList();
        var changed = made.Where(m => m.Root is not null).ToDictionary(m => m.Document.Index, m => m.Root);
        var (before, after) = (YamlReader.Read(source.Text, Source.None), YamlReader.Read(text, Source.None));
        Node?[] wanted = [.. before.Select(d => changed.GetValueOrDefault(d.Index, d.Root)), .. made.SelectMany(m => m.Additions)];
        return wanted.Length == after.Count
            && before.Zip(after).All(pair => pair.First.Problem?.Message == pair.Second.Problem?.Message && pair.First.IsDropped == pair.Second.IsDropped)
            && wanted.Zip(after).All(pair => NodeEquality.Same(pair.First, pair.Second.Root))
            && (OpenBlock.Tail(source.Text) is not { } tail || text.EndsWith(tail, StringComparison.Ordinal));
    }

    /// <summary>The text of a file after the pass, without the fixes that turned out to be none.</summary>
    public string Apply(InputText source, IReadOnlySet<Finding> without)
    {
        var text = source.Text;
        var made = fixes.Where(m => !without.Contains(m.Key) && ReferenceEquals(m.Value.Document.Source, source)).Select(m => m.Value).ToList();
        foreach (var fixing in made.Where(m => m.Text is not null).OrderByDescending(m => m.Document.Chunk!.Value.Start))
            text = Lines.Replace(text, fixing.Document.Chunk!.Value.Start, fixing.Document.Chunk.Value.End, fixing.Text!);
        foreach (var root in made.SelectMany(m => m.Additions))
        {
            var separator = text.Length > 0 && !text.EndsWith('\n') ? source.LineEnd + "---" : "---";
            text += separator + source.LineEnd + YamlWriter.WriteToString(root).Replace("\n", source.LineEnd, StringComparison.Ordinal);
        }

        return text;
    }

    private string? Edit(Finding finding, InputDocument document, InputObject item, InputText source, out DocumentEditor? edited)
    {
        edited = null;
        if (document.Chunk is not { } chunk)
            return "the document shares its line with another";
        var editor = new DocumentEditor(source.Text.Substring(chunk.Start, chunk.Length), source.LineEnd);
        var changes = finding.Fix.Select(change => ((IReadOnlyList<(string?, int)>)[.. item.Steps, .. change.Target.Steps()], change.NewValue));
        if (!editor.TryApply(changes))
            return "the field is written in a way that cannot be changed alone (an anchor, an alias, a merge key, or a comment inside it)";
        var changed = ListItems.Expand(new ManifestObject((MapNode)editor.Root!))[document.Objects.ToList().IndexOf(item)].Object;
        if (!validity.IsKept(item.Object, changed))
            return "the API server would refuse the object after it";
        edited = editor;
        return null;
    }

    private static Dictionary<ManifestObject, (InputDocument, InputObject)> Homes(IReadOnlyList<InputDocument> documents)
    {
        var homes = new Dictionary<ManifestObject, (InputDocument, InputObject)>(ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
        {
            foreach (var item in document.Objects)
                homes[item.Object] = (document, item);
        }

        return homes;
    }
}
