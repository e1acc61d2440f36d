using System.Reflection;

namespace HaKit.Analyzers.Replay;

/// <summary>
/// Guesses at a value that is not known, one per world. They differ from each other in every way that a verb might care about, and they include the
/// edges (nothing, none, one), so that what is the same in all worlds is the same whatever the value turns out to be.
/// </summary>
internal static class Placeholders
{
    public const int Worlds = 5;

    private static readonly Dictionary<Type, object?[]> Known = new()
    {
        [typeof(bool)] = [true, false, true, false, true],
        [typeof(int)] = [2, 7, 1, 0, 8080],
        [typeof(long)] = [2L, 7L, 1L, 0L, 33L],
        [typeof(double)] = [2d, 7d, 1d, 0d, 33d],
        [typeof(string)] = ["a-1", "hakit-b2", "/c3", "/d/4", null],
        [typeof(TimeSpan)] = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(1), TimeSpan.Zero, TimeSpan.FromSeconds(90)],
        [typeof(IntOrPercent)] = [(IntOrPercent)2, IntOrPercent.Percent(50), (IntOrPercent)1, (IntOrPercent)0, IntOrPercent.Percent(100)],
        [typeof(Quantity)] = [(Quantity)"150m", (Quantity)"3Gi", (Quantity)"1", (Quantity)"7M", (Quantity)"20Mi"],
    };

    /// <summary>The guesses for a type; null where there are none. Each unknown starts elsewhere in the row, so that two of them seldom agree.</summary>
    public static object?[]? For(Type type, int rotation)
    {
        var row = Row(type);
        if (row is null)
            return null;
        var guesses = new object?[Worlds];
        for (var i = 0; i < Worlds; i++)
            guesses[i] = row[(i + rotation) % Worlds];
        return guesses;
    }

    /// <summary>How often a guess may be refused before its world is given up.</summary>
    public const int Attempts = 4;

    /// <summary>What to guess in a world where the guess was refused before; no two worlds guess the same then.</summary>
    public static object? Instead(object? guess, int world, int attempt) => attempt == 0 ? guess : guess switch
    {
        null or string => attempt switch
        {
            1 => Numbered("w", world),
            2 => Numbered("/w", world),
            _ => Numbered("", world + 1) + " 0 * * *",
        },
        int => world + (attempt == 1 ? 2 : 70),
        TimeSpan => TimeSpan.FromSeconds(world + 2),
        IntOrPercent => (IntOrPercent)(world + 2),
        _ => guess,
    };

    private static string Numbered(string prefix, int number) => prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static object?[]? Row(Type type)
    {
        if (Known.TryGetValue(type, out var row))
            return row;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Row(inner) is { } values ? [values[0], values[1], null, values[3], values[4]] : null;
        if (!type.IsEnum)
            return OfCore(type);
        var members = Enum.GetValues(type);
        return Enumerable.Range(0, Worlds).Select(i => members.GetValue(i % members.Length)).ToArray();
    }

    /// <summary>A value type of Core: its named values, such as <c>Topology.Zone</c>, and what its conversions make of the basic guesses.</summary>
    private static object?[]? OfCore(Type type)
    {
        if (type.Assembly != typeof(Finding).Assembly || typeof(Workload).IsAssignableFrom(type))
            return null;
        var values = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type)
            .Select(property => property.GetValue(null))
            .Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == "op_Implicit" && method.ReturnType == type).SelectMany(Converted))
            .Take(Worlds).ToArray();
        return values.Length < 2 ? null : Enumerable.Range(0, Worlds).Select(i => values[i % values.Length]).ToArray();
    }

    private static IEnumerable<object?> Converted(MethodInfo conversion)
    {
        if (!Known.TryGetValue(conversion.GetParameters()[0].ParameterType, out var guesses))
            yield break;
        foreach (var guess in guesses)
        {
            if (TryConvert(conversion, guess, out var value))
                yield return value;
        }
    }

    private static bool TryConvert(MethodInfo conversion, object? guess, out object? value)
    {
        try
        {
            value = conversion.Invoke(null, [guess]);
            return value is not null;
        }
        catch (TargetInvocationException)
        {
            value = null;
            return false;
        }
    }
}
