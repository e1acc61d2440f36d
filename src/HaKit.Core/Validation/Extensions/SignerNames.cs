using HaKit.Validation.Formats;

namespace HaKit.Validation.Extensions;

/// <summary>Who is to sign: a domain, a slash, a path of subdomains.</summary>
internal static class SignerNames
{
    private const int LongestDomain = 253;
    private const int LongestName = 571;

    public static void Check(Errors errors, Cursor spec)
    {
        var name = spec.TextOf("signerName");
        var at = spec["signerName"];
        if (name == "kubernetes.io/legacy-unknown")
        {
            errors.Invalid(at, name, "the legacy signerName is not allowed via this API version");
            return;
        }

        if (!Common.Required(errors, spec, "signerName"))
            return;
        var parts = name.Split('/');
        if (parts.Length != 2)
        {
            errors.Invalid(at, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
            return;
        }

        if (parts[0].Length > LongestDomain)
            errors.TooLong(at.Path, LongestDomain);
        foreach (var label in parts[0].Split('.'))
            errors.Invalid(at, parts[0], [.. Names.Label(label).Select(problem => "validating label " + GoText.Quote(label) + ": " + problem)]);
        foreach (var label in parts[1].Split('.'))
            errors.Invalid(at, parts[1], [.. Names.Subdomain(label).Select(problem => "validating label " + GoText.Quote(label) + ": " + problem)]);
        if (name.Length > LongestName)
            errors.TooLong(at.Path, LongestName);
    }
}
