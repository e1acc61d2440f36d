using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>
/// A pod's toleration. An empty key with <c>Exists</c> tolerates every taint; an absent effect tolerates every effect.
/// <see cref="Seconds"/> is how long a <c>NoExecute</c> taint is tolerated; absent is indefinitely.
/// </summary>
internal sealed record PodToleration(string Key, bool Exists, string Value, TaintEffect? Effect, long? Seconds)
{
    /// <summary>Where the toleration was written.</summary>
    public Place Place { get; init; } = Place.None;

    public static PodToleration Read(Node item) => new(
        item.Text("key") ?? "",
        item.Text("operator") == "Exists",
        item.Text("value") ?? "",
        Taint.EffectOf(item.Text("effect")),
        item.Int("tolerationSeconds"))
    {
        Place = item.Place,
    };

    public bool Tolerates(Taint taint)
    {
        if (Effect is { } effect && effect != taint.Effect)
            return false;
        if (Key.Length > 0 && Key != taint.Key)
            return false;
        return Exists || (Key.Length > 0 && Value == taint.Value);
    }
}
