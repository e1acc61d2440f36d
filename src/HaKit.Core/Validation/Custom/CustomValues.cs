using System.Globalization;
using System.Text.RegularExpressions;
using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>Single values of custom resources: bounds, lengths, patterns, enumerations.</summary>
internal static class CustomValues
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(250);

    public static void Check(Errors errors, Cursor value, CustomSchema schema)
    {
        if (value.Node is ScalarNode { Kind: NodeKind.String } text)
            Text(errors, value, text.Text, schema);
        else if (value.Node is ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number
            && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            Number(errors, value, amount, schema);
    }

    public static void Enum(Errors errors, Cursor value, CustomSchema schema)
    {
        var allowed = schema.Node.Items("enum");
        if (allowed.Count == 0)
            return;
        var text = GoText.Of(value.Node);
        if (!allowed.Any(one => GoText.Of(one) == text))
            errors.NotSupported(value.Path, value.Node, [.. allowed.Select(one => (one as ScalarNode)?.Text ?? GoText.Of(one))]);
    }

    private static void Number(Errors errors, Cursor value, decimal amount, CustomSchema schema)
    {
        if (schema.Number("maximum") is { } most)
        {
            var exclusive = schema.Node.Bool("exclusiveMaximum") == true;
            if (amount > most || (exclusive && amount == most))
                errors.Invalid(value, value.Node, CustomValidator.Body(value) + " should be less than " + (exclusive ? "" : "or equal to ") + most.ToString(CultureInfo.InvariantCulture));
        }

        if (schema.Number("minimum") is { } least)
        {
            var exclusive = schema.Node.Bool("exclusiveMinimum") == true;
            if (amount < least || (exclusive && amount == least))
                errors.Invalid(value, value.Node, CustomValidator.Body(value) + " should be greater than " + (exclusive ? "" : "or equal to ") + least.ToString(CultureInfo.InvariantCulture));
        }

        if (schema.Number("multipleOf") is { } factor and > 0 && amount % factor != 0)
            errors.Invalid(value, value.Node, CustomValidator.Body(value) + " should be a multiple of " + factor.ToString(CultureInfo.InvariantCulture));
    }

    private static void Text(Errors errors, Cursor value, string text, CustomSchema schema)
    {
        var length = text.Count(c => !char.IsLowSurrogate(c));
        if (schema.Count("maxLength") is { } most && length > most)
            errors.TooLong(value.Path, (int)most);
        if (schema.Count("minLength") is { } least && length < least)
            errors.Invalid(value, text, CustomValidator.Body(value) + " should be at least " + least.ToString(CultureInfo.InvariantCulture) + " chars long");
        if (schema.Node.Text("pattern") is { Length: > 0 } pattern && Matches(text, pattern) == false)
            errors.Invalid(value, text, CustomValidator.Body(value) + " should match '" + pattern + "'");
    }

    /// <summary>Whether the text matches; nothing where the pattern cannot be read or takes too long, which is then left unsaid.</summary>
    private static bool? Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
