namespace HaKit.Validation;

/// <summary>What the API server checks on one kind of object, defaults filled in.</summary>
internal delegate void KindCheck(Errors errors, Cursor root);

/// <summary>The checks of an area's kinds, by group and kind. All versions of a kind are checked alike: the server converts them to one form first.</summary>
internal sealed class KindTable
{
    private readonly Dictionary<(string Group, string Kind), KindCheck> checks = [];

    public KindCheck? this[string group, string kind]
    {
        get => checks.TryGetValue((group, kind), out var check) ? check : null;
        set => checks.Add((group, kind), value!);
    }

    public static KindTable Of(params KindTable[] areas)
    {
        var all = new KindTable();
        foreach (var area in areas)
        {
            foreach (var entry in area.checks)
                all.checks.Add(entry.Key, entry.Value);
        }

        return all;
    }
}
