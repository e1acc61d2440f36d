namespace HaKit.Validation.Definitions;

/// <summary>Columns that <c>kubectl get</c> shows.</summary>
internal static class PrinterColumns
{
    public const string PathForm = "must be a simple json path starting with .";

    private static readonly string[] Types = ["boolean", "date", "integer", "number", "string"];
    private static readonly string[] Formats = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

    public static void Check(Errors errors, Cursor column)
    {
        Common.Required(errors, column, "name");
        OneOf(errors, column, "type", Types, required: true);
        OneOf(errors, column, "format", Formats, required: false);
        if (Common.Required(errors, column, "JSONPath") && column.TextOf("JSONPath")[0] != '.')
            errors.Invalid(column["JSONPath"], column.TextOf("JSONPath"), PathForm);
    }

    private static void OneOf(Errors errors, Cursor column, string field, string[] supported, bool required)
    {
        var value = column.TextOf(field);
        var rule = "must be one of " + string.Join(",", supported);
        if (value.Length == 0 && required)
            errors.Required(column[field], rule);
        else if (value.Length > 0 && Array.IndexOf(supported, value) < 0)
            errors.Invalid(column[field], value, rule);
    }
}
