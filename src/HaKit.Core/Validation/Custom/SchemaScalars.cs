using System.Globalization;
using HaKit.Text;
using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Custom;

/// <summary>Strings and numbers against the bounds of a schema.</summary>
internal static class SchemaScalars
{
    /// <summary>Of length and pattern only the first that does not hold is told; the format comes on top.</summary>
    public static void Text(SchemaResult result, ScalarNode text, CustomSchema schema, FieldPath path)
    {
        Bounds(result, text, schema, path);
        result.Matches++;
        if (schema.Format is not { Length: > 0 } format || TextFormats.Holds(format, text.Text) is not { } holds)
            return;
        result.Matches++;
        if (!holds)
            result.Add(path, Reasons.TypeInvalid, "Invalid value: " + GoText.Quote(text.Text) + ": " + path + " in body must be of type " + format + ": " + GoText.Quote(text.Text));
    }

    private static void Bounds(SchemaResult result, ScalarNode text, CustomSchema schema, FieldPath path)
    {
        var length = Cel.CodePoints.Count(text.Text);
        if (schema.Count("maxLength") is { } most && length > most)
            result.Add(path, Reasons.TooLong, "Too long: may not be more than " + most.ToString(CultureInfo.InvariantCulture) + " bytes");
        else if (schema.Count("minLength") is { } least && length < least)
            result.Invalid(path, text, "should be at least " + least.ToString(CultureInfo.InvariantCulture) + " chars long");
        else if (schema.Node.Text("pattern") is { Length: > 0 } pattern && GoPattern.Compile(pattern).IsMatch(text.Text) == false)
            result.Invalid(path, text, "should match '" + pattern + "'");
    }

    public static void Number(SchemaResult result, ScalarNode number, CustomSchema schema, FieldPath path)
    {
        var type = SchemaCheck.Types(schema) is [var only] ? only : "";
        var value = SchemaCheck.Double(number);
        var whole = number.AsInt64();
        Range(result, value, whole, type, schema.Format, "Checked", path);
        if (schema.Number("multipleOf") is { } factor)
        {
            var isNative = Range(result, factor, null, type, schema.Format, "MultipleOf", path);
            Multiple(result, number, isNative ? whole : null, value, factor, path);
        }

        if (schema.Number("maximum") is { } most)
        {
            var exclusive = schema.Node.Bool("exclusiveMaximum") == true;
            var over = whole is { } exact && Range(result, most, null, type, schema.Format, "Maximum boundary", path) ? Compare(exact, most) : value.CompareTo(most);
            if (over > 0 || (exclusive && over == 0))
                result.Invalid(path, number, "should be less than " + (exclusive ? "" : "or equal to ") + Shown(most));
        }

        if (schema.Number("minimum") is { } least)
        {
            var exclusive = schema.Node.Bool("exclusiveMinimum") == true;
            var over = whole is { } exact && Range(result, least, null, type, schema.Format, "Minimum boundary", path) ? Compare(exact, least) : value.CompareTo(least);
            if (over < 0 || (exclusive && over == 0))
                result.Invalid(path, number, "should be greater than " + (exclusive ? "" : "or equal to ") + Shown(least));
        }

        result.Matches += 2;
    }

    /// <summary>Whole numbers are held against a bound without its fraction.</summary>
    private static int Compare(long value, double bound) => ((double)value).CompareTo(Math.Truncate(bound));

    private static void Multiple(SchemaResult result, ScalarNode number, long? whole, double value, double factor, FieldPath path)
    {
        var used = whole is null ? factor : Math.Truncate(factor);
        if (used <= 0)
        {
            result.Add(path, Reasons.Invalid, "Invalid value: 0: factor MultipleOf declared for " + path + " must be positive: " + Shown(used));
            return;
        }

        var holds = whole is { } exact ? exact % (long)used == 0 : SchemaCheck.IsJsonInteger(used < 1 ? 1 / used * value : value / used);
        if (!holds)
            result.Invalid(path, number, "should be a multiple of " + Shown(factor));
    }

    /// <summary>Whether a number fits the type and its format; whether a bound does, likewise.</summary>
    private static bool Range(SchemaResult result, double value, long? whole, string type, string format, string subject, FieldPath path)
    {
        var fits = type switch
        {
            "integer" when format == "int32" => Fits(value, whole) && value is >= int.MinValue and <= int.MaxValue,
            "integer" => Fits(value, whole),
            _ => format is not "float" || double.IsInfinity(value) || Math.Abs(value) <= float.MaxValue,
        };
        if (!fits)
            result.Unplaced(subject + " value must be of type " + type + (format.Length > 0 ? " with format " + format : " (default format)") + " in " + path);
        return fits;
    }

    private static bool Fits(double value, long? whole) => whole is not null || (value == Math.Floor(value) && value is >= long.MinValue and < 9223372036854775808.0);

    private static string Shown(double value) =>
        SchemaCheck.IsJsonInteger(value) ? value.ToString("F0", CultureInfo.InvariantCulture) : Cel.CelFormat.Double(value);
}
