using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary>Amounts of resources: the name's form, at least 0, whole where the resource comes in pieces.</summary>
internal static class ResourceQuantities
{
    public static void Check(Errors errors, Cursor amount, string name, Func<string, IReadOnlyList<string>> format)
    {
        errors.Invalid(amount, name, format(name));
        Value(errors, amount, name);
    }

    public static void Value(Errors errors, Cursor amount, string name)
    {
        var quantity = Read(amount.Node);
        if (quantity.Value < 0)
            errors.Invalid(amount, Text(amount.Node), "must be greater than or equal to 0");
        if (ResourceNames.IsInteger(name) && decimal.Truncate(quantity.Value) != quantity.Value)
            errors.Invalid(amount, Text(amount.Node), "must be an integer");
    }

    /// <summary>The amount as the server writes it.</summary>
    public static string Text(Node? node) => CanonicalQuantity.Text(Read(node).ToString());

    /// <summary>The amount, to the thousandth upwards, as the server rounds lists of resources; 0 where there is none.</summary>
    public static Quantity Read(Node? node)
    {
        var exact = Exact(node);
        var thousandths = exact.Value * 1000;
        return decimal.Truncate(thousandths) == thousandths ? exact : Thousandths(exact.Value < 0 ? decimal.Floor(thousandths) : decimal.Ceiling(thousandths));
    }

    /// <summary>The amount as written; 0 where there is none.</summary>
    public static Quantity Exact(Node? node) => Quantity.TryParse((node as ScalarNode)?.Text, out var quantity) ? quantity : default;

    private static Quantity Thousandths(decimal amount) => Quantity.Parse(amount.ToString("F0", System.Globalization.CultureInfo.InvariantCulture) + "m");
}
