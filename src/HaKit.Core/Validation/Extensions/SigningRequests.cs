using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Extensions;

/// <summary>Requests for a certificate. The signature of the request is not computed: that needs the key algorithms of X.509.</summary>
internal static class SigningRequests
{
    private const int LeastSeconds = 600;

    private static readonly string[] Usages =
    [
        "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only", "digital signature",
        "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment", "microsoft sgc", "netscape sgc",
        "ocsp signing", "s/mime", "server auth", "signing", "timestamping",
    ];

    public static void Check(Errors errors, Cursor request)
    {
        ObjectMeta.Check(errors, request["metadata"], _ => Problems.None, isNamespaced: false);
        var spec = request["spec"];
        if (PemBlock.RequestProblem(spec.TextOf("request")) is { } problem)
            errors.Invalid(spec["request"], spec["request"].Node, problem);
        var usages = spec.Each("usages");
        if (usages.Count == 0)
            errors.Required(usages);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var usage in usages)
        {
            if (Array.IndexOf(Usages, usage.Text) < 0)
                errors.NotSupported(usage.Path, usage.Text, Usages);
            if (!seen.Add(usage.Text))
                errors.Duplicate(usage.Path, usage.Text);
        }

        SignerNames.Check(errors, spec);
        if (spec.IntOrNull("expirationSeconds") is { } seconds and < LeastSeconds)
            errors.Invalid(spec["expirationSeconds"], seconds, "may not specify a duration less than 600 seconds (10 minutes)");
    }
}
