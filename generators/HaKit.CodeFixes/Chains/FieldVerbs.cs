using System.Collections.Immutable;
using System.Globalization;
using HaKit.Analyzers.Assessing;
using HaKit.Tree;
using Microsoft.CodeAnalysis.CSharp;

namespace HaKit.CodeFixes.Chains;

/// <summary>
/// Reads the field changes that fix a rendered object back as the verbs that set those fields. What is changed, and to what, is the rule's decision.
/// </summary>
internal static class FieldVerbs
{
    private const string Pod = "spec.template.spec.";
    private const string Constraints = Pod + "topologySpreadConstraints";
    private const string Main = Pod + "containers.#0.";

    /// <summary>The verbs; null where a field is one that no verb sets.</summary>
    public static IReadOnlyList<Verb>? Of(ImmutableDictionary<string, string?> properties)
    {
        var verbs = new List<Verb>();
        foreach (var added in FixProperties.ReadAdded(properties))
        {
            if (added["kind"] is not ScalarNode { Text: "PodDisruptionBudget" } || added.At("spec", "maxUnavailable") is not ScalarNode most)
                return null;
            verbs.Add(Budget(most.Text));
        }

        foreach (var (steps, value) in FixProperties.Read(properties))
        {
            if (Of(string.Join(".", steps), value, properties) is not { } found)
                return null;
            foreach (var verb in found)
                Add(verbs, verb);
        }

        return verbs;
    }

    private static IEnumerable<Verb>? Of(string field, Node? value, ImmutableDictionary<string, string?> properties)
    {
        if (value is null)
        {
            return field switch
            {
                "spec.revisionHistoryLimit" => [new Verb("KeepHistory", VerbMode.Remove)],
                // The other bound takes its place.
                "spec.minAvailable" => [],
                _ => null,
            };
        }

        if (value is ListNode list)
            return field == Constraints && list.Items.All(item => item is MapNode) ? list.Items.Select(Spread) : null;
        if (value is MapNode)
            return field.StartsWith(Constraints + ".#", StringComparison.Ordinal) ? [Spread(value)] : null;
        return value is ScalarNode scalar && Of(field, scalar, properties) is { } verb ? [verb] : null;
    }

    private static Verb? Of(string field, ScalarNode value, ImmutableDictionary<string, string?> properties) => field switch
    {
        "spec.replicas" => Set("Replicas", ("count", value.Text)),
        "spec.minReplicas" => Set("Autoscale", ("min", value.Text)),
        "spec.maxUnavailable" => Budget(value.Text),
        "spec.strategy.rollingUpdate.maxSurge" when value.Kind == NodeKind.Integer => Set("RollingUpdate", ("surge", value.Text)),
        "spec.strategy.rollingUpdate.maxUnavailable" when value.Kind == NodeKind.Integer => Set("RollingUpdate", ("unavailable", value.Text)),
        "spec.strategy.type" when value.Text == "RollingUpdate" => new Verb("Recreate", VerbMode.Remove),
        "spec.progressDeadlineSeconds" => Set("RollingUpdate", ("deadline", Seconds(value.Text))),
        Main + "readinessProbe.tcpSocket.port" => Set("ReadyWhen", ("probe", $"HaKit.Probe.Tcp({(value.Kind == NodeKind.Integer ? value.Text : Quote(value.Text))})")),
        Main + "lifecycle.preStop.sleep.seconds" => Set("GracefulShutdown", ("drain", Seconds(value.Text))),
        Pod + "terminationGracePeriodSeconds" when FixProperties.ReadStop(properties) is { } stop => Set("GracefulShutdown", ("stop", Seconds(stop.ToString(CultureInfo.InvariantCulture)))),
        _ when field.EndsWith(".topologyKey", StringComparison.Ordinal) => Set("", ("topology", Topology(value.Text))),
        _ when field.StartsWith(Constraints, StringComparison.Ordinal) => OfConstraint(field.Substring(field.LastIndexOf('.') + 1), value),
        _ => null,
    };

    private static Verb? OfConstraint(string field, ScalarNode value) => field switch
    {
        "maxSkew" => Set("", ("maxSkew", value.Text)),
        "minDomains" => Set("", ("minDomains", value.Text)),
        "whenUnsatisfiable" when value.Text == "DoNotSchedule" => Set("", ("strength", "HaKit.Strength.Required")),
        _ => null,
    };

    /// <summary>Arguments of one verb go into one call.</summary>
    private static void Add(List<Verb> verbs, Verb verb)
    {
        var same = verb.Mode == VerbMode.Set ? verbs.FindIndex(known => known.Mode == VerbMode.Set && known.Name == verb.Name) : -1;
        if (same < 0)
            verbs.Add(verb);
        else
            verbs[same] = verb with { Arguments = [.. verbs[same].Arguments, .. verb.Arguments] };
    }

    private static Verb Set(string name, (string, string) argument) => new(name, VerbMode.Set, argument);

    private static Verb Budget(string most) => new("WithPdb", VerbMode.Replace, ("maxUnavailable", most)) { Undoes = "WithoutPdb" };

    private static Verb Spread(Node constraint) => new("SpreadAcross", VerbMode.Append, ("topology", Topology(constraint.At("topologyKey") is ScalarNode key ? key.Text : "")));

    private static string Topology(string key) => key == HaKit.Topology.Host.Key ? "HaKit.Topology.Host"
        : key == HaKit.Topology.Zone.Key ? "HaKit.Topology.Zone"
        : key == HaKit.Topology.Region.Key ? "HaKit.Topology.Region"
        : $"HaKit.Topology.Custom({Quote(key)})";

    private static string Seconds(string number) => number + ".Seconds()";

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
