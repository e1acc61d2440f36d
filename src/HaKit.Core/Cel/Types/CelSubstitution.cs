namespace HaKit.Cel;

/// <summary>What type variables stand for, found while types are held against each other.</summary>
internal sealed class CelSubstitution
{
    private Dictionary<string, CelType> known = new(StringComparer.Ordinal);
    private int fresh;

    /// <summary>A type variable that nothing is known of yet.</summary>
    public CelType Fresh() => CelType.Parameter("_var" + (fresh++).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>True where both types can be the same; what that says about type variables is kept only then.</summary>
    public bool IsAssignable(CelType first, CelType second)
    {
        var before = known;
        known = new Dictionary<string, CelType>(known, StringComparer.Ordinal);
        if (Unify(first, second))
            return true;
        known = before;
        return false;
    }

    /// <summary>As <see cref="IsAssignable"/> for every pair, or for none.</summary>
    public bool AreAssignable(IReadOnlyList<CelType> first, IReadOnlyList<CelType> second)
    {
        if (first.Count != second.Count)
            return false;
        var before = known;
        known = new Dictionary<string, CelType>(known, StringComparer.Ordinal);
        for (var i = 0; i < first.Count; i++)
        {
            if (Unify(first[i], second[i]))
                continue;
            known = before;
            return false;
        }

        return true;
    }

    /// <summary>The type with its variables replaced; unbound ones become <c>dyn</c> where <paramref name="toDyn"/>.</summary>
    public CelType Resolve(CelType type, bool toDyn = false)
    {
        if (type.Kind == CelKind.Parameter)
            return known.TryGetValue(type.Name, out var bound) ? Resolve(bound, toDyn) : toDyn ? CelType.Dyn : type;
        return type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(parameter => Resolve(parameter, toDyn))]);
    }

    /// <summary>A signature's types with type variables of their own, so that two calls do not disturb each other.</summary>
    public CelType[] Instantiate(IReadOnlyList<CelType> types)
    {
        var names = new Dictionary<string, CelType>(StringComparer.Ordinal);
        return [.. types.Select(type => Instantiate(type, names))];
    }

    /// <summary>The more general of two types that are known to unify.</summary>
    public static CelType MostGeneral(CelType first, CelType second) => IsLessSpecific(first, second) ? first : second;

    private CelType Instantiate(CelType type, Dictionary<string, CelType> names)
    {
        if (type.Kind == CelKind.Parameter)
        {
            if (!names.TryGetValue(type.Name, out var variable))
                names[type.Name] = variable = Fresh();
            return variable;
        }

        return type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(parameter => Instantiate(parameter, names))]);
    }

    private bool Unify(CelType first, CelType second)
    {
        if (second.Kind == CelKind.Parameter)
        {
            var (fits, bound) = Bind(first, second);
            if (fits || bound)
                return fits;
        }

        if (first.Kind == CelKind.Parameter)
            return Bind(second, first).Fits;
        if (first.IsDynOrError || second.IsDynOrError)
            return true;
        if (first.Kind == CelKind.Null)
            return second.Kind is CelKind.Null or CelKind.Object or CelKind.Opaque or CelKind.Optional or CelKind.Duration or CelKind.Timestamp;
        if (first.Kind != second.Kind)
            return false;
        return first.Kind switch
        {
            CelKind.Type => true,
            CelKind.Object or CelKind.Opaque => first.Name == second.Name,
            _ => UnifyParameters(first, second),
        };
    }

    private bool UnifyParameters(CelType first, CelType second)
    {
        for (var i = 0; i < first.Parameters.Count; i++)
        {
            if (!Unify(first.Parameters[i], second.Parameters[i]))
                return false;
        }

        return true;
    }

    private (bool Fits, bool Bound) Bind(CelType type, CelType variable)
    {
        if (known.TryGetValue(variable.Name, out var bound))
        {
            if (type.SameAs(bound))
                return (true, true);
            if (!Unify(type, bound))
                return (false, true);
            known[variable.Name] = MostGeneral(type, bound);
            return (true, true);
        }

        if (Occurs(variable, type))
            return (type.SameAs(variable), false);
        known[variable.Name] = type;
        return (true, false);
    }

    private bool Occurs(CelType variable, CelType within)
    {
        if (within.Kind == CelKind.Parameter)
            return within.Name == variable.Name || (known.TryGetValue(within.Name, out var bound) && Occurs(variable, bound));
        foreach (var parameter in within.Parameters)
        {
            if (Occurs(variable, parameter))
                return true;
        }

        return false;
    }

    private static bool IsLessSpecific(CelType first, CelType second)
    {
        if (first.IsDyn || first.Kind == CelKind.Parameter)
            return true;
        if (second.IsDyn || second.Kind == CelKind.Parameter || first.Kind != second.Kind || first.Name != second.Name)
            return false;
        for (var i = 0; i < first.Parameters.Count; i++)
        {
            if (!IsLessSpecific(first.Parameters[i], second.Parameters[i]))
                return false;
        }

        return true;
    }
}
