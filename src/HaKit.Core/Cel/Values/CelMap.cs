namespace HaKit.Cel;

/// <summary>A map, or an object with fields.</summary>
internal abstract class CelMap(CelType type) : CelValue(type)
{
    public abstract int Count { get; }

    public abstract IEnumerable<CelValue> Keys { get; }

    /// <summary>The value of a key; null where there is none.</summary>
    public abstract CelValue? Find(CelValue key);
}

/// <summary>A map that was made. Keys that are equal as numbers are the same key.</summary>
internal sealed class CelEntries : CelMap
{
    private readonly Dictionary<CelKey, CelValue> values;
    private readonly List<CelValue> keys;

    private CelEntries(Dictionary<CelKey, CelValue> values, List<CelValue> keys, CelType type) : base(type) => (this.values, this.keys) = (values, keys);

    public static CelEntries Empty { get; } = new([], [], CelType.MapOfDyn);

    public override int Count => keys.Count;

    public override IEnumerable<CelValue> Keys => keys;

    public override CelValue? Find(CelValue key) => CelKey.Of(key) is { } at && values.TryGetValue(at, out var value) ? value : null;

    /// <summary>A map of entries; an error where a key comes twice or cannot be one.</summary>
    public static CelValue Of(IEnumerable<KeyValuePair<CelValue, CelValue>> entries, CelType? type = null)
    {
        var map = new CelEntries([], [], type ?? CelType.MapOfDyn);
        foreach (var entry in entries)
        {
            if (map.Add(entry.Key, entry.Value) is { } error)
                return error;
        }

        return map;
    }

    /// <summary>This map with one entry more.</summary>
    public static CelValue With(CelMap map, IEnumerable<KeyValuePair<CelValue, CelValue>> more) => Of(
        map.Keys.Select(key => new KeyValuePair<CelValue, CelValue>(key, map.Find(key)!)).Concat(more));

    private CelError? Add(CelValue key, CelValue value)
    {
        if (CelKey.Of(key) is not { } at)
            return CelValue.Error("unsupported key type: " + key.Type.Name);
        if (values.ContainsKey(at))
            return CelValue.Error("insert failed: key " + CelFormat.Text(key) + " already exists");
        values.Add(at, value);
        keys.Add(key);
        return null;
    }
}

/// <summary>A key of a map: whole numbers are the same whatever type they have.</summary>
internal readonly record struct CelKey(string Text, CelKind Kind)
{
    public static CelKey? Of(CelValue key) => key switch
    {
        CelScalar<string> { Type.Kind: CelKind.String } text => new CelKey(text.Value, CelKind.String),
        CelScalar<bool> truth => new CelKey(truth.Value ? "true" : "false", CelKind.Bool),
        CelScalar<long> or CelScalar<ulong> => new CelKey(CelFormat.Text(key), CelKind.Int),
        CelScalar<double> number when number.Value == Math.Floor(number.Value) && Math.Abs(number.Value) < 1e18 =>
            new CelKey(CelFormat.Text(CelValue.Of((long)number.Value)), CelKind.Int),
        CelScalar<double> number => new CelKey(CelFormat.Text(number), CelKind.Double),
        _ => null,
    };
}
