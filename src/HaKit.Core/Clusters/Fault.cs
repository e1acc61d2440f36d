using System.Globalization;
using HaKit.Clusters;
using HaKit.Text;

namespace HaKit;

/// <summary>
/// Something that happens to a cluster or to a workload, planned or not. Without a target it stands for each possible one: <see cref="AnyNode"/> is
/// every single node in turn, <see cref="Rollout"/> the rollout of every workload in turn.
/// </summary>
public sealed record Fault
{
    private const string Rack = "placement-set-uniq";
    private const string AtOnce = " during ";
    private const string Loss = " loss";

    private static readonly string[] Names = ["node", "drain", "zone", "region", "rack", "label", "rollout", "delete", "scale", "hpa", "vpa"];

    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>The loss of any single node: it stops answering and does not come back.</summary>
    public static Fault AnyNode { get; } = new(FaultKind.Node);

    /// <summary>The drain of any single node, as <c>kubectl drain</c> does it.</summary>
    public static Fault AnyDrain { get; } = new(FaultKind.Drain);

    /// <summary>The loss of all nodes of any one zone.</summary>
    public static Fault ZoneLoss { get; } = LabelLoss(Topologies.Zone);

    /// <summary>The loss of all nodes of any one region.</summary>
    public static Fault RegionLoss { get; } = LabelLoss(Topologies.Region);

    /// <summary>A changed pod template, rolled out.</summary>
    public static Fault Rollout { get; } = new(FaultKind.Rollout);

    /// <summary>One pod deleted by hand.</summary>
    public static Fault PodDeletion { get; } = new(FaultKind.Delete);

    /// <summary>One replica fewer, set by hand, and two minutes later the former number again.</summary>
    public static Fault ScaleDownAndUp { get; } = new(FaultKind.Scale);

    /// <summary>The HorizontalPodAutoscaler goes from its least to its most replicas under load and back again.</summary>
    public static Fault Autoscaling { get; } = new(FaultKind.Hpa);

    /// <summary>The VerticalPodAutoscaler evicts all pods to give them other requests, some each minute.</summary>
    public static Fault Resizing { get; } = new(FaultKind.Vpa);

    /// <summary>What kind of fault it is.</summary>
    internal FaultKind Kind { get; init; }

    /// <summary>The node, the label's value or the workload; null for each in turn.</summary>
    internal string? Target { get; init; }

    /// <summary>The label whose nodes are lost together.</summary>
    internal string? Label { get; init; }

    /// <summary>For a scaling by hand, the replicas to go to.</summary>
    internal int? Replicas { get; init; }

    /// <summary>How long after the loss of its nodes an operator marks them out of service; null for never.</summary>
    internal double? OutOfServiceAfter { get; init; }

    /// <summary>The fault that begins at the same time.</summary>
    internal Fault? Second { get; init; }

    /// <summary>True where it stands for several.</summary>
    internal bool IsAny => Target is null || Second is { IsAny: true };

    /// <summary>True where it, or the one at the same time, is about one node, label value or workload by name.</summary>
    internal bool NamesTarget => Target is not null || Second is { NamesTarget: true };

    /// <summary>The loss of one node.</summary>
    public static Fault Node(string name) => AnyNode with { Target = name };

    /// <summary>The drain of one node.</summary>
    public static Fault Drain(string node) => AnyDrain with { Target = node };

    /// <summary>The loss of one zone.</summary>
    public static Fault Zone(string name) => ZoneLoss with { Target = name };

    /// <summary>The loss of all nodes that share a label: a rack, a switch, a placement group.</summary>
    /// <param name="key">The label, such as <c>placement-set-uniq</c>.</param>
    /// <param name="value">One value; null for each in turn.</param>
    public static Fault LabelLoss(string key, string? value = null) => new(FaultKind.Label) { Label = key, Target = value };

    /// <summary>Another number of replicas, set by hand.</summary>
    public static Fault Scale(string workload, int replicas) => ScaleDownAndUp with { Target = workload, Replicas = replicas };

    /// <summary>The same fault for one workload only, or on one node, zone or label value.</summary>
    public Fault Of(string target) => this with { Target = target };

    /// <summary>This and another fault at the same time, besides those that are already: <c>Fault.AnyDrain.During(Fault.Zone("zone-a"))</c>.</summary>
    public Fault During(Fault other) => this with { Second = Second is null ? other : Second.During(other) };

    /// <summary>The same loss, where somebody marks the lost nodes out of service after a while, so that StatefulSets get their pods back.</summary>
    public Fault OutOfService(TimeSpan after) => this with { OutOfServiceAfter = after.TotalSeconds };

    /// <summary>
    /// Reads a fault as options and annotations write it: <c>node drain zone region rack rollout delete scale hpa vpa</c> or <c>label:KEY</c>, each with
    /// <c>=TARGET</c> for a single one, and two at once with <c>+</c> or in words: <c>drain+zone=zone-a</c>, <c>drain during zone loss</c>.
    /// </summary>
    /// <exception cref="FormatException">Not a fault.</exception>
    public static Fault Parse(string text) => TryParse(text, out var fault)
        ? fault!
        : throw new FormatException($"Fault '{text}': {ErrorIn(text)}.");

    /// <summary>As <see cref="Parse"/>, without throwing.</summary>
    public static bool TryParse(string? text, out Fault? fault)
    {
        fault = null;
        foreach (var part in Parts(text).Reverse())
        {
            if (Single(part) is not { } single)
                return false;
            fault = fault is null ? single : single with { Second = fault };
        }

        return true;
    }

    /// <summary>What is wrong with a text that is no fault, with the list of what is one; null where nothing is.</summary>
    internal static string? ErrorIn(string? text)
    {
        if (TryParse(text, out _))
            return null;
        var wrong = Parts(text).First(part => Single(part) is null);
        return $"'{wrong}' is no fault; must be node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa or vpa, with =TARGET for a single one"
            + Nearest.Suggestion(wrong.Split('=')[0], Names);
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString()
    {
        var name = Kind switch
        {
            FaultKind.Label => Label switch
            {
                Topologies.Zone => "zone",
                Topologies.Region => "region",
                Rack => "rack",
                _ => "label:" + Label,
            },
            _ => Kind.ToString().ToLowerInvariant(),
        };
        var target = Target is null ? "" : "=" + Target;
        var replicas = Replicas is { } count ? ":" + count.ToString(CultureInfo.InvariantCulture) : "";
        return name + target + replicas + (Second is null ? "" : "+" + Second);
    }

    /// <summary>The faults of a text one by one: <c>drain during zone loss</c> is <c>drain+zone</c>.</summary>
    private static IEnumerable<string> Parts(string? text) => (text ?? "").Replace(AtOnce, "+").Split('+').Select(part =>
    {
        var trimmed = part.Trim();
        return trimmed.EndsWith(Loss, StringComparison.Ordinal) ? trimmed.Substring(0, trimmed.Length - Loss.Length).TrimEnd() : trimmed;
    });

    private static Fault? Single(string text)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        var target = equals < 0 ? null : text.Substring(equals + 1);
        if (target?.Length == 0)
            return null;
        Fault? found = name switch
        {
            "node" => AnyNode,
            "drain" => AnyDrain,
            "zone" => ZoneLoss,
            "region" => RegionLoss,
            "rack" => LabelLoss(Rack),
            "rollout" => Rollout,
            "delete" => PodDeletion,
            "scale" => ScaleDownAndUp,
            "hpa" => Autoscaling,
            "vpa" => Resizing,
            _ => name.StartsWith("label:", StringComparison.Ordinal) && name.Length > 6 ? LabelLoss(name.Substring(6)) : null,
        };
        if (found is null || target is null)
            return found;
        var colon = target.LastIndexOf(':');
        if (found.Kind != FaultKind.Scale || colon < 0)
            return found with { Target = target };
        return int.TryParse(target.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var replicas)
            ? Scale(target.Substring(0, colon), replicas)
            : null;
    }
}

/// <summary>What kinds of faults there are.</summary>
internal enum FaultKind
{
    Node,
    Drain,
    Label,
    Rollout,
    Delete,
    Scale,
    Hpa,
    Vpa,
}
