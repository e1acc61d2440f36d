using System.Globalization;
using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>The versions of a custom kind, and what they share.</summary>
internal static class DefinitionVersions
{
    private const int LongestWarning = 256;

    public static void Check(Errors errors, Cursor spec)
    {
        var versions = spec.Each("versions");
        var hasShared = spec["validation"].Has("openAPIV3Schema");
        var hasOwnSubresources = false;
        foreach (var version in versions)
        {
            if (!hasShared && !version["schema"].Has("openAPIV3Schema"))
                errors.Required(version["schema"].Path.Child("openAPIV3Schema"));
            hasOwnSubresources |= version.Has("subresources");
        }

        Preserved(errors, spec);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (storages, unique, anyStatus) = (0, true, HasStatus(spec["subresources"]));
        foreach (var version in versions)
        {
            var name = version.TextOf("name");
            storages += version.BoolOf("storage") ? 1 : 0;
            unique &= names.Add(name);
            DefinitionNames.Label(errors, version["name"], name, name);
            var status = HasStatus(hasOwnSubresources ? First(versions, name)["subresources"] : spec["subresources"]);
            anyStatus |= HasStatus(version["subresources"]);
            Warning(errors, version);
            Parts(errors, version, "schema", status);
        }

        if (!unique)
            errors.Invalid(versions, spec["versions"].Node, "must contain unique version names");
        if (storages != 1)
            errors.Invalid(versions, spec["versions"].Node, "must have exactly one version marked as storage version");
        if (spec.TextOf("version").Length > 0)
            DefinitionNames.Label(errors, spec["version"], spec.TextOf("version"), spec.TextOf("version"));
        Parts(errors, spec, "validation", anyStatus);
    }

    /// <summary>Schema, subresources, columns and selectable fields, of a version or of all.</summary>
    private static void Parts(Errors errors, Cursor owner, string schemaField, bool hasStatus)
    {
        var validation = owner[schemaField];
        if (validation.Exists)
            SchemaChecks.Check(errors, validation, hasStatus);
        Subresources.Check(errors, owner["subresources"]);
        foreach (var column in owner.Each("additionalPrinterColumns"))
            PrinterColumns.Check(errors, column);
        if (owner.HasAny("selectableFields"))
            SelectableFields.Check(errors, owner, validation["openAPIV3Schema"]);
    }

    private static bool HasStatus(Cursor subresources) => subresources.Has("status");

    private static Cursor First(CursorList versions, string name)
    {
        foreach (var version in versions)
        {
            if (version.TextOf("name") == name)
                return version;
        }

        return default;
    }

    /// <summary>Defaults need a schema that prunes.</summary>
    private static void Preserved(Errors errors, Cursor spec)
    {
        if (!spec.BoolOf("preserveUnknownFields"))
            return;
        var at = spec["preserveUnknownFields"];
        var schemas = Schemas(spec.Each("versions")).Append(spec["validation"]["openAPIV3Schema"]);
        if (schemas.Any(schema => SchemaWalk.Any(schema.Map, one => one["default"] is { IsNull: false })))
            errors.Invalid(at, at.Node, "must be false in order to use defaults in the schema");
    }

    private static IEnumerable<Cursor> Schemas(CursorList versions)
    {
        for (var i = 0; i < versions.Count; i++)
            yield return versions[i]["schema"]["openAPIV3Schema"];
    }

    private static void Warning(Errors errors, Cursor version)
    {
        if (version.TextOrNull("deprecationWarning") is not { } text)
            return;
        var at = version["deprecationWarning"];
        if (!version.BoolOf("deprecated"))
        {
            errors.Invalid(at, text, "can only be set for deprecated versions");
            return;
        }

        if (Formats.Scan.Bytes(text) > LongestWarning)
            errors.Invalid(at, text, "must be <= 256 characters long");
        if (text.Length == 0)
            errors.Invalid(at, text, "must not be an empty string");
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPrintable(text[i]))
                continue;
            errors.Invalid(at, text, "must only contain printable UTF-8 characters; non-printable character found at index " + i.ToString(CultureInfo.InvariantCulture));
            break;
        }
    }

    private static bool IsPrintable(char c) => c == ' ' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
