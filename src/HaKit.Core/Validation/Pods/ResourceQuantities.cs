using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary>Amounts of resources: the name's form, at least 0, whole where the resource comes in pieces.</summary>
internal static class ResourceQuantities
{
    public static void Check(Errors errors, Cursor amount, string name, Func<string, IReadOnlyList<string>> format)
    {
        errors.Invalid(amount.Path, name, format(name));
        Value(errors, amount, name);
    }

    public static void Value(Errors errors, Cursor amount, string name)
    {
        var quantity = Read(amount.Node);
        if (quantity.Value < 0)
            errors.Invalid(amount.Path, amount.Text, "must be greater than or equal to 0");
        if (ResourceNames.IsInteger(name) && decimal.Truncate(quantity.Value) != quantity.Value)
            errors.Invalid(amount.Path, amount.Text, "must be an integer");
    }

    /// <summary>The amount; 0 where there is none.</summary>
    public static Quantity Read(Node? node) => Quantity.TryParse((node as ScalarNode)?.Text, out var quantity) ? quantity : default;
}
