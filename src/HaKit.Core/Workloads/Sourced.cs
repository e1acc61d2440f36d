using HaKit.Tree;

namespace HaKit.Workloads;

/// <summary>A value and the verb that set it, so that what is rendered from it can name that verb.</summary>
internal sealed record Sourced<T>(T Value, Place Place)
{
    /// <summary>True where the factory or preset implied it rather than a verb: such a value may be replaced.</summary>
    public bool IsImplied => Place.Line == 0;
}

/// <summary>Makes <see cref="Sourced{T}"/> and finds the values that a later one replaces.</summary>
internal static class Sourced
{
    public static Sourced<T> By<T>(Place place, T value) => new(value, place);

    /// <summary>
    /// Appends a named value. One of the same name that a preset, or the base that an environment varies, has set is replaced where it stands;
    /// one that the same chain has set is kept beside it, to be reported as a duplicate at render.
    /// </summary>
    public static IReadOnlyList<Sourced<T>> Upsert<T>(this IReadOnlyList<Sourced<T>> items, Sourced<T> item, int baseCalls, Func<T, string> name)
    {
        var key = name(item.Value);
        var result = new List<Sourced<T>>(items.Count + 1);
        var replaced = false;
        foreach (var old in items)
        {
            var replaces = old.Place.Line <= baseCalls && name(old.Value) == key;
            if (!replaces)
                result.Add(old);
            else if (!replaced)
                result.Add(item);
            replaced |= replaces;
        }

        if (!replaced)
            result.Add(item);
        return result;
    }
}
