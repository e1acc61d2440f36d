using HaKit.Schema;
using HaKit.Tree;
using HaKit.Validation.Decoding;
using HaKit.Validation.Definitions;
using HaKit.Validation.Unknowns;

namespace HaKit.Validation;

/// <summary>What a real API server would say to an object: it decodes strictly, fills in defaults, then validates.</summary>
internal static class ManifestValidator
{
    /// <summary>The errors for which the object would be refused; none for a kind that is not known.</summary>
    public static IReadOnlyList<FieldError> Validate(ManifestObject manifest, ValidationOptions options) => Check(manifest, options).Errors;

    public static Verdict Check(ManifestObject manifest, ValidationOptions options)
    {
        if (manifest.ApiVersion.Length == 0 || manifest.Kind.Length == 0)
            return Verdict.Skipped("not a Kubernetes object: apiVersion or kind is missing");
        var type = SchemaTable.Shared.FindKind(manifest.ApiVersion, manifest.Kind);
        if (type is null)
        {
            return options.Schemas?.Find(manifest) is { } custom
                ? custom.Check(manifest, options)
                : Verdict.Skipped("no schema for " + manifest.ApiVersion + " " + manifest.Kind);
        }

        var decoder = new Decoder(SchemaTable.Shared, options.Version);
        var decoded = decoder.Object(manifest.Root, type, FieldPath.Root);
        if (decoder.Errors.Count > 0)
            return Verdict.Of(decoder.Errors);
        return Verdict.Of(decoder.MetUnknown
            ? UnknownTolerance.Validate(manifest, type, options.Version)
            : Validate(manifest, decoded, options.Version));
    }

    /// <summary>Everything after decoding. <paramref name="decoded"/> holds neither nulls nor unknown values.</summary>
    internal static IReadOnlyList<FieldError> Validate(ManifestObject manifest, MapNode decoded, KubernetesVersion version)
    {
        var filled = Defaults.Apply(decoded, manifest.Group, manifest.Kind, version);
        var errors = new Errors(Shown(manifest), version);
        KindChecks.Check(errors, new Cursor(filled, FieldPath.Root), manifest.Group, manifest.Kind);
        return errors.All;
    }

    /// <summary>The object in the form that the server's messages speak of.</summary>
    private static MapNode Shown(ManifestObject manifest) => manifest.Is(DefinitionForm.Group, DefinitionForm.Kind) ? DefinitionForm.Of(manifest.Root) : manifest.Root;
}
