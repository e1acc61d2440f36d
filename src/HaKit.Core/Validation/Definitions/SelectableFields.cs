using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>Fields by which custom resources can be selected.</summary>
internal static class SelectableFields
{
    private const int Most = 8;

    public static void Check(Errors errors, Cursor owner, Cursor schema)
    {
        var fields = owner.Each("selectableFields");
        if (!schema.Exists)
        {
            errors.Invalid(fields, "", "may only be set when validations.schema is included");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!Common.Required(errors, field, "jsonPath"))
                continue;
            var path = field.TextOf("jsonPath");
            var at = field["jsonPath"];
            var found = SchemaPath.Read(path, schema.Map, allowBrackets: false);
            if (found.Problem is { } problem)
            {
                errors.Invalid(at, path, "is an invalid path: " + problem);
                continue;
            }

            if (found.Steps.Count > 0 && found.Steps[0] == "metadata")
                errors.Invalid(at, path, "must not point to fields in metadata");
            if (found.Schema.Text("type") is not ("string" or "boolean" or "integer"))
                errors.Invalid(at, path, "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.");
            if (!seen.Add(string.Join(".", found.Steps)))
                errors.Duplicate(at.Path, path);
        }

        if (seen.Count > Most)
            errors.TooMany(fields.Path, seen.Count, Most);
    }
}
