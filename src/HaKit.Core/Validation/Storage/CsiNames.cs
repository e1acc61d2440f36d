using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Storage;

/// <summary>Names of CSI drivers, and the secrets that volumes hand to them.</summary>
internal static class CsiNames
{
    private const int Longest = 63;

    public static void Driver(Errors errors, Cursor field)
    {
        var name = field.Text;
        if (name.Length == 0)
        {
            errors.Required(field);
            return;
        }

        if (name.Length > Longest)
            errors.TooLong(field.Path, Longest);
        errors.Invalid(field, name, Names.Subdomain(name.ToLowerInvariant()));
    }

    public static void Secret(Errors errors, Cursor secret)
    {
        if (!secret.Exists)
            return;
        if (Common.Required(errors, secret, "name"))
            errors.Invalid(secret["name"], secret.TextOf("name"), Names.Subdomain(secret.TextOf("name")));
        if (Common.Required(errors, secret, "namespace"))
            errors.Invalid(secret["namespace"], secret.TextOf("namespace"), Names.Label(secret.TextOf("namespace")));
    }
}
