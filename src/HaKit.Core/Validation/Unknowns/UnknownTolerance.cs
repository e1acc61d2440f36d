using HaKit.Schema;
using HaKit.Tree;
using HaKit.Validation.Decoding;

namespace HaKit.Validation.Unknowns;

/// <summary>
/// Validates an object some of whose values are not known here. It is tried with several fillings; an error is told only where it stands under every one
/// and no unknown value lies within its reach.
/// </summary>
internal static class UnknownTolerance
{
    public static IReadOnlyList<FieldError> Validate(ManifestObject manifest, TypeSchema type, KubernetesVersion version)
    {
        List<FieldError>? common = null;
        for (var filling = 0; filling < Fillings.Count; filling++)
        {
            var decoder = new Decoder(SchemaTable.Shared, version, new Fillings(filling));
            var decoded = decoder.Object(manifest.Root, type, FieldPath.Root);
            if (decoder.Errors.Count > 0)
                return [];
            var errors = ManifestValidator.Validate(manifest, decoded, version);
            common = common is null
                ? [.. errors]
                : [.. common.Where(error => errors.Any(other => other.Field == error.Field && other.Reason == error.Reason))];
            if (common.Count == 0)
                return [];
        }

        var reach = new UnknownReach(manifest.Root);
        return common!.Where(reach.Allows).ToList();
    }
}
