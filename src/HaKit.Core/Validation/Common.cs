using System.Globalization;
using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation;

/// <summary>Checks that many fields share.</summary>
internal static class Common
{
    /// <summary>A number that is absent or at least 0.</summary>
    public static void NonNegative(Errors errors, Cursor owner, string field)
    {
        if (owner.IntOf(field) < 0)
            errors.Invalid(owner[field], owner.IntOf(field), "must be greater than or equal to 0");
    }

    /// <summary>A string out of a list; an absent one is required.</summary>
    public static void OneOf(Errors errors, Cursor owner, string field, string[] supported, bool required = true)
    {
        var value = owner.TextOf(field);
        if (Array.IndexOf(supported, value) >= 0)
            return;
        if (value.Length == 0 && required)
            errors.Required(owner[field]);
        else
            errors.NotSupported(owner[field].Path, value, supported);
    }

    /// <summary>A string that Go holds by pointer: absent or out of a list.</summary>
    public static void OptionalOneOf(Errors errors, Cursor owner, string field, string[] supported)
    {
        if (owner.TextOrNull(field) is { } value && Array.IndexOf(supported, value) < 0)
            errors.NotSupported(owner[field].Path, value, supported);
    }

    /// <summary>A string that must not be empty.</summary>
    public static bool Required(Errors errors, Cursor owner, string field, string detail = "")
    {
        if (owner.TextOf(field).Length > 0)
            return true;
        errors.Required(owner[field], detail);
        return false;
    }

    public static void PortNumber(Errors errors, Cursor owner, string field)
    {
        if (!Ports.IsNumber(owner.IntOf(field)))
            errors.Invalid(owner[field], owner.IntOf(field), Ports.NumberRange);
    }

    /// <summary>A port by number or by name.</summary>
    public static void PortNumberOrName(Errors errors, Cursor port)
    {
        if (port.Node is ScalarNode { Kind: NodeKind.String } name)
            errors.Invalid(port, name.Text, Ports.Name(name.Text));
        else if (!Ports.IsNumber(port.Int))
            errors.Invalid(port, port.Int, Ports.NumberRange);
    }

    /// <summary>A number of pods, at least 0, or a percentage.</summary>
    public static void IntOrPercent(Errors errors, Cursor value)
    {
        if (value.Node is ScalarNode { Kind: NodeKind.String } text)
        {
            if (!IsPercent(text.Text))
                errors.Invalid(value, text.Text, "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')");
        }
        else if (value.Int < 0)
        {
            errors.Invalid(value, value.Int, "must be greater than or equal to 0");
        }
    }

    public static void AtMost100Percent(Errors errors, Cursor value)
    {
        if (value.Node is ScalarNode { Kind: NodeKind.String } text && IsPercent(text.Text) && Number(text.Text) > 100)
            errors.Invalid(value, text.Text, "must not be greater than 100%");
    }

    /// <summary>The number before the percent sign, the number itself, or 0 for what is neither.</summary>
    public static long Number(Cursor value) => value.Node is ScalarNode { Kind: NodeKind.String } text ? Number(text.Text) : value.Int;

    private static bool IsPercent(string text) => text.Length > 1 && text[text.Length - 1] == '%' && Scan.All(text.Substring(0, text.Length - 1), Scan.IsDigit);

    private static long Number(string text)
    {
        var percent = IsPercent(text);
        var digits = percent ? text.Substring(0, text.Length - 1) : text;
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : percent ? long.MaxValue : 0;
    }
}
