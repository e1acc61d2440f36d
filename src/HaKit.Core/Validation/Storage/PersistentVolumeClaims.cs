using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Storage;

internal static class PersistentVolumeClaims
{
    public static void Check(Errors errors, Cursor claim)
    {
        ObjectMeta.Check(errors, claim["metadata"], Names.Subdomain, isNamespaced: true);
        ClaimSpec.Check(errors, claim["spec"]);
    }
}
