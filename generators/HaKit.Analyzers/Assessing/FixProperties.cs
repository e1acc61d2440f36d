using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace HaKit.Analyzers.Assessing;

/// <summary>What a diagnostic tells its code fix: how the object is written, and the field changes that fix it.</summary>
internal static class FixProperties
{
    public const string Form = "form";
    public const string Chain = "chain";
    public const string Model = "model";
    private const string Changes = "changes";
    private const string Added = "added";
    private const string Stop = "stop";
    private const string Object = "object";
    private const char Between = '\u001e';
    private const char Within = '\u001f';

    public static ImmutableDictionary<string, string?> Of(Finding finding, ChainObject about)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Form, about.Calls is null ? Model : Chain);
        if (finding.Fix.Count > 0)
            properties = properties.Add(Changes, string.Join(Between.ToString(), finding.Fix.Select(Write)));
        if (finding.NewObjects.Count > 0)
            properties = properties.Add(Added, string.Join(Between.ToString(), finding.NewObjects.Select(added => Write(added.Root))));
        if (about.Calls is null)
            return about.Head.IsInSource ? properties.Add(Object, string.Format(CultureInfo.InvariantCulture, "{0} {1}", about.Head.SourceSpan.Start, about.Head.SourceSpan.Length)) : properties;
        return StopSeconds(finding) is { } stop ? properties.Add(Stop, stop.ToString(CultureInfo.InvariantCulture)) : properties;
    }

    /// <summary>The changes, each with its steps from the object down (items as <c>#0</c>) and its value; a null value removes the field.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Steps, Node? Value)> Read(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(Changes, out var text) || string.IsNullOrEmpty(text))
            return [];
        var changes = new List<(IReadOnlyList<string>, Node?)>();
        foreach (var change in text!.Split(Between))
        {
            var parts = change.Split(Within);
            var value = parts[parts.Length - 1];
            changes.Add((parts.Take(parts.Length - 1).ToList(), value.Length == 0 ? null : YamlReader.Read(value, Source.None)[0].Root));
        }

        return changes;
    }

    /// <summary>The objects that are missing beside the evaluated one.</summary>
    public static IReadOnlyList<MapNode> ReadAdded(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Added, out var text) && text is not null ? text.Split(Between).Select(added => (MapNode)YamlReader.Read(added, Source.None)[0].Root!).ToList() : [];

    /// <summary>Where an object of the client is created.</summary>
    public static TextSpan? ReadObject(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(Object, out var text) || text?.Split(' ') is not [var start, var length])
            return null;
        return new TextSpan(int.Parse(start, CultureInfo.InvariantCulture), int.Parse(length, CultureInfo.InvariantCulture));
    }

    /// <summary>The time to stop, after the hook, that a new grace period leaves; null where none is set.</summary>
    public static int? ReadStop(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Stop, out var text) && text is not null ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // A verb sets the time to wait and the time to stop; the grace period is both together.
    private static int? StopSeconds(Finding finding)
    {
        var changed = finding.Fix.ToLookup(change => change.Path.Substring(change.Path.LastIndexOf('.') + 1), change => (change.NewValue as ScalarNode)?.AsInt64());
        if (changed["terminationGracePeriodSeconds"].FirstOrDefault() is not { } grace || finding.Subject is null)
            return null;
        var pods = new SetFacts(new ManifestSet([finding.Subject]), "").Workloads.Select(workload => workload.Pod);
        var wait = changed["seconds"].FirstOrDefault() ?? pods.SelectMany(pod => pod.Running).Max(PreStop.Seconds) ?? 0;
        return (int)(grace - Math.Ceiling(wait));
    }

    private static string Write(FieldChange change)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in change.Target.Steps())
            text.Append(name ?? "#" + index.ToString(CultureInfo.InvariantCulture)).Append(Within);
        if (change.NewValue is not null)
            text.Append(Write(change.NewValue));
        return text.ToString();
    }

    private static string Write(Node node) => FlowText.Of(node, Quote);

    private static string Quote(string value)
    {
        var text = new StringBuilder().Append('"');
        foreach (var c in value)
            text.Append(c is '"' or '\\' or < ' ' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString());
        return text.Append('"').ToString();
    }
}
