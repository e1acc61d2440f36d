using System.Globalization;
using HaKit.Schema;
using HaKit.Tree;
using HaKit.Validation.Decoding;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Custom;

/// <summary>A custom kind: its resources are decoded, defaulted and validated by the schema of its definition.</summary>
internal sealed class CustomKind(CustomSchema schema, bool isNamespaced)
{
    public Verdict Check(ManifestObject manifest, ValidationOptions options)
    {
        var decoder = new Decoder(SchemaTable.Shared, options.Version);
        var fields = new CustomFields();
        var root = fields.Object(manifest.Root, schema, FieldPath.Root, isRoot: true);
        if (root["metadata"] is MapNode metadata)
        {
            var decoded = decoder.Object(metadata, SchemaTable.Shared.Type("V1ObjectMeta"), FieldPath.Root.Child("metadata"));
            root = Defaults.With(root, (ref edit) => edit.Set("metadata", decoded));
        }

        if (decoder.Errors.Count + fields.Errors.Count > 0)
            return Verdict.Of([.. decoder.Errors, .. fields.Errors]);

        var errors = new Errors(manifest.Root, options.Version);
        var cursor = new Cursor(root, FieldPath.Root);
        ObjectMeta.Check(errors, cursor["metadata"], Names.Subdomain, isNamespaced, standardFinalizers: false);
        var rules = 0;
        if (schema.Exists)
        {
            var validator = new CustomValidator(errors);
            validator.Root(cursor, schema);
            rules = validator.CelRules;
        }

        var left = rules == 0 ? "" : rules.ToString(CultureInfo.InvariantCulture) + " CEL rules of the definition (x-kubernetes-validations) were not checked";
        return Verdict.Of([.. errors.All.Where(error => !error.IsUnknown)], left);
    }
}
