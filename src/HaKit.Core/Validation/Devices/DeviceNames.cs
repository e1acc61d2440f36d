using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Devices;

/// <summary>Names of drivers, pools, attributes and requests.</summary>
internal static class DeviceNames
{
    /// <summary>The longest domain, a slash, the longest identifier.</summary>
    public const int LongestQualified = LongestDomain + 1 + LongestIdentifier;

    private const int LongestDomain = 63;
    private const int LongestIdentifier = 32;
    private const int LongestPool = 253;

    private const string IdentifierForm =
        "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_' (e.g. 'my_name',  or 'MY_NAME',  or 'MyName', regex used for validation is '[A-Za-z_][A-Za-z0-9_]*')";

    public static void Driver(Errors errors, FieldPath path, string name)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        if (name.Length > LongestDomain)
            errors.TooLong(path, LongestDomain);
        errors.Invalid(path, name, Names.Subdomain(name.ToLowerInvariant()));
    }

    /// <summary>Subdomains parted by slashes.</summary>
    public static void Pool(Errors errors, Cursor pool)
    {
        if (pool.Text.Length == 0)
        {
            errors.Required(pool);
            return;
        }

        if (pool.Text.Length > LongestPool)
            errors.TooLong(pool.Path, LongestPool);
        foreach (var part in pool.Text.Split('/'))
            errors.Invalid(pool, part, Names.Subdomain(part));
    }

    /// <summary>
    /// An attribute or capacity: an identifier, with its domain where it is not the driver's. More than one slash passes, as it does on
    /// the server.
    /// </summary>
    public static void Attribute(Errors errors, FieldPath path, string name)
    {
        var parts = name.Split('/');
        if (parts.Length == 1)
        {
            Identifier(errors, path, name);
        }
        else if (parts.Length == 2)
        {
            if (parts[0].Length == 0)
                errors.Invalid(path, "", "the domain must not be empty");
            else
                Driver(errors, path, parts[0]);
            if (parts[1].Length == 0)
                errors.Invalid(path, "", "the name must not be empty");
            else
                Identifier(errors, path, parts[1]);
        }
    }

    /// <summary>An attribute with its domain.</summary>
    public static void FullAttribute(Errors errors, Cursor attribute)
    {
        Attribute(errors, attribute.Path, attribute.Text);
        if (attribute.Text.IndexOf('/') < 0)
            errors.Invalid(attribute, attribute.Text, "a fully qualified name must be a domain and a name separated by a slash");
    }

    private static void Identifier(Errors errors, FieldPath path, string name)
    {
        if (name.Length > LongestIdentifier)
            errors.TooLong(path, LongestIdentifier);
        if (name.Length == 0 || Scan.IsDigit(name[0]) || !Scan.All(name, c => Scan.IsAlphanumeric(c) || c == '_'))
            errors.Invalid(path, name, IdentifierForm);
    }
}
