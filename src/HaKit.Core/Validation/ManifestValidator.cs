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
        if (manifest.Root.IsUnknownAt("apiVersion") || manifest.Root.IsUnknownAt("kind"))
            return Verdict.Skipped("apiVersion or kind is not known");
        if (Untyped(manifest) is { Count: > 0 } untyped)
            return Verdict.Of(untyped);
        if (options.Schemas?.Find(manifest) is { } custom)
            return custom.Check(manifest, options);
        if (options.Schemas?.Unserved(manifest) is { } unserved)
            return Verdict.Of([unserved]);
        if (KindMatch.Find(manifest, options.Version) is { } noMatch)
            return Verdict.Of([noMatch]);
        if (SchemaTable.Shared.FindKind(manifest.ApiVersion, manifest.Kind) is not { } type)
            return Verdict.Skipped("no schema for " + manifest.ApiVersion + " " + manifest.Kind);

        var decoder = new Decoder(SchemaTable.Shared, options.Version);
        var decoded = decoder.Object(manifest.Root, type, FieldPath.Root);
        if (decoder.Errors.Count > 0)
            return Verdict.Of(decoder.Errors);
        return Verdict.Of(decoder.MetUnknown
            ? UnknownTolerance.Validate(manifest, type, options.Version)
            : Validate(manifest, decoded, options.Version));
    }

    /// <summary>An object without its type reaches no kind's checks: the server cannot even decode it.</summary>
    private static List<FieldError> Untyped(ManifestObject manifest)
    {
        var errors = new List<FieldError>();
        if (manifest.ApiVersion.Length == 0)
            errors.Add(new FieldError("apiVersion", Reasons.DecodeError, "apiVersion must be set", manifest.Root["apiVersion"]?.Place ?? manifest.Place));
        if (manifest.Kind.Length == 0)
            errors.Add(new FieldError("kind", Reasons.DecodeError, "Object 'Kind' is missing", manifest.Root["kind"]?.Place ?? manifest.Place));
        return errors;
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
