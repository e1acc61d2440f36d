using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>A node's taint.</summary>
internal sealed record Taint(string Key, string Value, TaintEffect Effect)
{
    public const string Unschedulable = "node.kubernetes.io/unschedulable";
    public const string NotReady = "node.kubernetes.io/not-ready";
    public const string Unreachable = "node.kubernetes.io/unreachable";
    public const string OutOfService = "node.kubernetes.io/out-of-service";

    /// <summary>What a cordon means for a pod.</summary>
    public static Taint OfCordon { get; } = new(Unschedulable, "", TaintEffect.NoSchedule);

    /// <summary>True where an untolerated pod is not scheduled onto the node.</summary>
    public bool Repels => Effect != TaintEffect.PreferNoSchedule;

    /// <summary>Reads a taint of a Node's <c>spec.taints</c>; one of unknown effect gives nothing.</summary>
    public static Taint? Read(Node item) => EffectOf(item.Text("effect")) is { } effect
        ? new Taint(item.Text("key") ?? "", item.Text("value") ?? "", effect)
        : null;

    public static TaintEffect? EffectOf(string? text) => text switch
    {
        "NoSchedule" => TaintEffect.NoSchedule,
        "PreferNoSchedule" => TaintEffect.PreferNoSchedule,
        "NoExecute" => TaintEffect.NoExecute,
        _ => null,
    };
}
