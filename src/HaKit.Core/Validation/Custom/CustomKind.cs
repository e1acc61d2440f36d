using HaKit.Cel;
using HaKit.Schema;
using HaKit.Tree;
using HaKit.Validation.Custom.Rules;
using HaKit.Validation.Decoding;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Custom;

/// <summary>A custom kind: its resources are decoded, defaulted and validated by one version of its definition.</summary>
internal sealed class CustomKind(MapNode version, bool isNamespaced)
{
    private readonly CustomSchema schema = new(version.At("schema").Map("openAPIV3Schema"));
    private readonly Node? subresources = version["subresources"];
    private readonly Lazy<CustomRules?> rules = new(() => CustomRules.Of(new CustomSchema(version.At("schema").Map("openAPIV3Schema"))));

    public Verdict Check(ManifestObject manifest, ValidationOptions options)
    {
        var decoder = new Decoder(SchemaTable.Shared, options.Version);
        var fields = new CustomFields(decoder);
        var root = fields.Root(manifest.Root, schema);
        if (decoder.Errors.Count + fields.Errors.Count > 0)
            return Verdict.Of([.. decoder.Errors, .. fields.Errors]);

        if (subresources.At("status") is MapNode && root.ContainsKey("status"))
            root = new MapNode([.. root.Entries.Where(entry => entry.Key != "status")], root.Place);
        var errors = new Errors(manifest.Root, options.Version);
        ObjectMeta.Check(errors, new Cursor(root, FieldPath.Root)["metadata"], Names.Subdomain, isNamespaced, standardFinalizers: false);
        SchemaCheck.Check(root, schema, FieldPath.Root).WriteTo(errors);
        CustomScale.Check(errors, root, subresources.At("scale").Text("specReplicasPath") ?? "");
        CustomScale.Check(errors, root, subresources.At("scale").Text("statusReplicasPath") ?? "");
        CustomEmbedded.Check(errors, root, schema, FieldPath.Root);
        CustomLists.Check(errors, root, schema, FieldPath.Root);
        Rules(errors, root);
        return Verdict.Of([.. errors.All.Where(error => !error.IsUnknown)]);
    }

    /// <summary>The server evaluates rules only of an object whose types, lengths and required fields are right, and says so where they are not.</summary>
    private void Rules(Errors errors, MapNode root)
    {
        if (rules.Value is not { } all)
            return;
        if (errors.All.Any(error => error.Reason is Reasons.NotSupported or Reasons.Required or Reasons.TooLong or Reasons.TooMany or Reasons.TypeInvalid))
            errors.Unplaced("Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation");
        else
            all.Check(errors, root, null, new CelMeter(CelMeter.PerObject));
    }
}
