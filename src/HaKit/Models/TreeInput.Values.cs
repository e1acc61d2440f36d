using System.Globalization;
using HaKit.Tree;
using k8s.Models;

namespace HaKit.Models;

/// <summary>Scalars; null where there is none or it does not fit.</summary>
internal sealed partial class TreeInput
{
    public static string? Text(TreeInput input, Node node)
    {
        if (node is ScalarNode { Kind: NodeKind.String } text)
            return text.Text;
        input.Misfit(node, node is ScalarNode ? "a string: put it in quotes" : "a string");
        return null;
    }

    public static long? Int64(TreeInput input, Node node)
    {
        if (node is ScalarNode scalar && scalar.AsInt64() is { } number)
            return number;
        input.Misfit(node, "a whole number of 64 bits");
        return null;
    }

    public static int? Int32(TreeInput input, Node node)
    {
        if (node is ScalarNode scalar && scalar.AsInt64() is >= int.MinValue and <= int.MaxValue and var number)
            return (int)number;
        input.Misfit(node, "a whole number of 32 bits");
        return null;
    }

    public static double? Double(TreeInput input, Node node)
    {
        if (node is ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number
            && double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value))
            return value;
        input.Misfit(node, "a number");
        return null;
    }

    public static bool? Boolean(TreeInput input, Node node)
    {
        if (node is ScalarNode scalar && scalar.AsBoolean() is { } flag)
            return flag;
        input.Misfit(node, "true or false");
        return null;
    }

    public static DateTime? Time(TreeInput input, Node node)
    {
        if (node is ScalarNode { Kind: NodeKind.String } text && ModelTime.TryParse(text.Text, out var time))
            return time;
        input.Misfit(node, "a time like 2026-01-31T12:00:00Z");
        return null;
    }

    public static byte[]? Bytes(TreeInput input, Node node)
    {
        if (node is ScalarNode { Kind: NodeKind.String } text)
        {
            var bytes = new byte[text.Text.Length];
            if (Convert.TryFromBase64String(text.Text, bytes, out var length))
                return bytes.AsSpan(0, length).ToArray();
        }

        input.Misfit(node, "base64 text");
        return null;
    }

    public static ResourceQuantity? Quantity(TreeInput input, Node node)
    {
        if (node is ScalarNode { Kind: NodeKind.String or NodeKind.Integer or NodeKind.Float } scalar
            && HaKit.Quantity.TryParse(scalar.Text, out _))
        {
            try
            {
                return new ResourceQuantity(scalar.Text);
            }
            catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
            {
                // The client reads fewer quantities than the API server.
            }
        }

        input.Misfit(node, "a quantity like 100m or 1Gi");
        return null;
    }

    public static IntOrString? IntOrText(TreeInput input, Node node)
    {
        if (node is ScalarNode { Kind: NodeKind.String or NodeKind.Integer } scalar)
            return scalar.Text;
        input.Misfit(node, "a whole number or a string");
        return null;
    }

    public static object? Json(TreeInput input, Node node) => node.IsNull ? null : JsonValues.ToJson(node);
}
