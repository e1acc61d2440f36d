using HaKit.Tree;

namespace HaKit.Validation.Devices;

/// <summary>How a capacity that several claims share may be asked for: one of a list of amounts, or an amount within a range.</summary>
internal static class RequestPolicies
{
    private const int MostValues = 10;

    public static void Check(Errors errors, Cursor capacity, bool shared)
    {
        var policy = capacity["requestPolicy"];
        if (!policy.Exists)
            return;
        if (!shared)
        {
            errors.Forbidden(policy.Path, "allowMultipleAllocations must be true");
            return;
        }

        var values = policy.HasAny("validValues");
        if (values && policy.Has("validRange"))
            errors.Forbidden(policy.Path, "exactly one policy can be specified, cannot specify \"validValues\" and \"validRange\" at the same time");
        else if (values && !policy.Has("default"))
            errors.Required(policy["default"], "required when validValues is defined");
        else if (values)
            Values(errors, policy.Each("validValues"), policy["default"], capacity["value"]);
        else if (policy.Has("validRange") && !policy.Has("default"))
            errors.Required(policy["default"], "required when validRange is defined");
        else if (policy.Has("validRange"))
            Range(errors, policy["validRange"], policy["default"], capacity["value"]);
    }

    private static void Values(Errors errors, CursorList values, Cursor chosen, Cursor capacity)
    {
        for (var i = 0; i + 1 < values.Count; i++)
        {
            if (Amount(values[i]) > Amount(values[i + 1]))
                errors.Invalid(values[i + 1], Text(values[i + 1]), "values must be sorted in ascending order");
        }

        var found = false;
        DeviceLists.Set(
            errors,
            values,
            MostValues,
            value =>
            {
                if (Amount(value) > Amount(capacity))
                    errors.Invalid(value, Text(value), "option is larger than capacity value: " + Text(capacity));
                found |= Amount(value) == Amount(chosen);
            },
            value => decimal.Ceiling(Amount(value)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!found)
            errors.Invalid(values, Text(chosen), "default value is not valid according to the requestPolicy");
    }

    private static void Range(Errors errors, Cursor range, Cursor chosen, Cursor capacity)
    {
        var (least, most, step) = (range["min"], range["max"], range["step"]);
        if (!least.Exists)
        {
            errors.Required(least, "required when validRange is defined");
            return;
        }

        if (Amount(least) > Amount(capacity))
            errors.Invalid(least, Text(least), "min is larger than capacity value: " + Text(capacity));
        if (Amount(chosen) < Amount(least))
            errors.Invalid(least, Text(chosen), "default is less than min: " + Text(least));
        if (most.Exists)
        {
            if (Amount(least) > Amount(most))
                errors.Invalid(most, Text(least), "min is larger than max: " + Text(most));
            if (Amount(most) > Amount(capacity))
                errors.Invalid(most, Text(most), "max is larger than capacity value: " + Text(capacity));
            if (Amount(chosen) > Amount(most))
                errors.Invalid(most, Text(chosen), "default is more than max: " + Text(most));
        }

        if (!step.Exists)
            return;
        if (Amount(least) + Amount(step) > Amount(capacity))
            errors.Invalid(step, Text(step), "one step is larger than capacity value: " + Text(capacity));
        Step(errors, step, chosen, least);
        if (most.Exists)
            Step(errors, step, most, least);
    }

    /// <summary>The server reckons in whole units here.</summary>
    private static void Step(Errors errors, Cursor step, Cursor value, Cursor least)
    {
        var width = decimal.Ceiling(Amount(step));
        if (width != 0 && (decimal.Ceiling(Amount(value)) - decimal.Ceiling(Amount(least))) % width != 0)
            errors.Invalid(step, Text(value), "value is not a multiple of a given step (" + Text(step) + ") from (" + Text(least) + ")");
    }

    private static decimal Amount(Cursor quantity) => Quantity.TryParse(quantity.Text.Trim(), out var value) ? value.Value : 0;

    private static string Text(Cursor quantity) => CanonicalQuantity.Text(quantity.Text.Trim());
}
