using HaKit.Workloads;

namespace HaKit;

/// <summary>What a node's taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>Every effect.</summary>
    Any,

    /// <summary>New pods are not placed there.</summary>
    NoSchedule,

    /// <summary>New pods are placed there only if nothing else is left.</summary>
    PreferNoSchedule,

    /// <summary>Running pods are evicted.</summary>
    NoExecute,
}

/// <summary>Leave for pods to run on nodes with a taint.</summary>
public sealed record Toleration
{
    private Toleration(string? key, string? value, TaintEffect effect, int? seconds)
    {
        Key = key;
        Value = value;
        Effect = effect;
        Seconds = seconds;
    }

    internal string? Key { get; }

    internal string? Value { get; }

    internal TaintEffect Effect { get; }

    internal int? Seconds { get; }

    /// <summary>Tolerates a taint by key and, if given, value.</summary>
    /// <param name="key">The taint's key.</param>
    /// <param name="value">The taint's value; null tolerates every value.</param>
    /// <param name="effect">The effect that is tolerated; default all.</param>
    /// <exception cref="ArgumentException">A malformed key or value.</exception>
    public static Toleration Of(string key, string? value = null, TaintEffect effect = TaintEffect.Any) =>
        new(Check.LabelKey(key, "Taint"), value is null ? null : Check.LabelValue(value, "Taint value"), effect, null);

    /// <summary>Tolerates a <see cref="TaintEffect.NoExecute"/> taint for a while, then leaves.</summary>
    /// <param name="key">The taint's key, such as <c>node.kubernetes.io/unreachable</c>.</param>
    /// <param name="time">How long pods stay.</param>
    /// <exception cref="ArgumentException">A malformed key; a negative time, one that is not whole seconds or is over a day.</exception>
    public static Toleration For(string key, TimeSpan time) =>
        new(Check.LabelKey(key, "Taint"), null, TaintEffect.NoExecute, Check.Seconds(time, 0, "Toleration"));

    /// <summary>Tolerates everything: for agents that must run on every node. Such pods are never evicted from a dead node (HAK3021).</summary>
    public static Toleration Everything { get; } = new(null, null, TaintEffect.Any, null);
}
