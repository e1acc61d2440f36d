using System.Globalization;
using System.Text;
using HaKit.Validation;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>Plays recorded objects to the validator and counts where it agrees: on the verdict, and on the exact set of fields and reasons.</summary>
internal sealed class Replay
{
    private static readonly string[] DecodingReasons = [Reasons.UnknownField, Reasons.DuplicateField, Reasons.DecodeError];

    private readonly List<string> differences = [];
    private readonly List<int> lines = [];

    public int Objects { get; private set; }

    public int Verdicts { get; private set; }

    public int Sets { get; private set; }

    public IReadOnlyList<string> Differences => differences;

    /// <summary>The lines of the recording that differ.</summary>
    public IReadOnlyList<int> Lines => lines;

    public static Replay Of(IEnumerable<RecordedVerdict> recorded, SchemaSet? schemas = null)
    {
        var replay = new Replay();
        foreach (var one in recorded)
            replay.Play(one, schemas);
        return replay;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Objects} objects: {Verdicts} verdicts and {Sets} sets of fields and reasons agree.");
        foreach (var difference in differences)
            text.AppendLine(difference);
        return text.ToString();
    }

    private void Play(RecordedVerdict recorded, SchemaSet? schemas)
    {
        var errors = ManifestValidator.Validate(recorded.Object, new ValidationOptions(recorded.Version, schemas));
        var decoding = errors.Any(error => DecodingReasons.Contains(error.Reason));
        var status = errors.Count == 0 ? 0 : decoding ? 400 : 422;
        var ours = errors.Select(error => error.Field + " " + error.Reason).ToHashSet();
        // A server tells only of unknown fields which they were; for the rest of what it cannot decode the status must do.
        var agrees = status == recorded.Status && ((status == 400 && recorded.Causes.Count == 0) || ours.SetEquals(recorded.Causes));
        Objects++;
        Verdicts += status == recorded.Status ? 1 : 0;
        Sets += agrees ? 1 : 0;
        if (agrees)
            return;
        lines.Add(recorded.Line);
        var more = ours.Except(recorded.Causes).Select(cause => "+" + cause);
        var missing = recorded.Causes.Except(ours).Select(cause => "-" + cause);
        differences.Add($"{recorded.Version} line {recorded.Line} {recorded.Object.Kind}: server {recorded.Status}, here {status}: {string.Join(", ", more.Concat(missing))}");
    }
}
