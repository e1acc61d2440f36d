using HaKit.Tree;

namespace HaKit.Selectors;

/// <summary>The operators of label selectors and, for nodes, of node selectors.</summary>
internal enum LabelOperator
{
    In,
    NotIn,
    Exists,
    DoesNotExist,

    /// <summary>Greater than; node selectors only.</summary>
    Gt,

    /// <summary>Less than; node selectors only.</summary>
    Lt,

    /// <summary>Not known here, or no operator at all: whether it matches cannot be said.</summary>
    Unknown,
}

/// <summary>One requirement on one label. <c>NotIn</c> and <c>DoesNotExist</c> also hold where the label is absent.</summary>
internal sealed record LabelRequirement(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    public static LabelRequirement Unknowable(string key) => new(key, LabelOperator.Unknown, []);

    /// <summary>Reads <c>{key, operator, values}</c>.</summary>
    public static LabelRequirement Read(Node item)
    {
        var key = item.Text("key") ?? "";
        var name = item.Text("operator");
        var values = new List<string>();
        foreach (var value in item.Items("values"))
        {
            if (value is not ScalarNode scalar)
                return Unknowable(key);
            values.Add(scalar.Text);
        }

        if (item.IsUnknownAt("key") || item.IsUnknownAt("values"))
            return Unknowable(key);
        return name switch
        {
            "In" => new LabelRequirement(key, LabelOperator.In, values),
            "NotIn" => new LabelRequirement(key, LabelOperator.NotIn, values),
            "Exists" => new LabelRequirement(key, LabelOperator.Exists, values),
            "DoesNotExist" => new LabelRequirement(key, LabelOperator.DoesNotExist, values),
            "Gt" => new LabelRequirement(key, LabelOperator.Gt, values),
            "Lt" => new LabelRequirement(key, LabelOperator.Lt, values),
            _ => Unknowable(key),
        };
    }

    /// <summary>Whether labels meet this requirement; nothing where that cannot be known.</summary>
    public bool? Matches(Labels labels)
    {
        var state = labels.Look(Key, out var value);
        if (state == LabelState.Unknown || Operator == LabelOperator.Unknown)
            return null;
        var present = state == LabelState.Present;
        return Operator switch
        {
            LabelOperator.In => present && Values.Contains(value),
            LabelOperator.NotIn => !present || !Values.Contains(value),
            LabelOperator.Exists => present,
            LabelOperator.DoesNotExist => !present,
            _ => present && Compare(value),
        };
    }

    private bool Compare(string value)
    {
        if (Values.Count != 1 || !TryRead(value, out var left) || !TryRead(Values[0], out var right))
            return false;
        return Operator == LabelOperator.Gt ? left > right : left < right;
    }

    private static bool TryRead(string text, out long number) => long.TryParse(
        text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out number);
}
