using System.Globalization;
using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Admission;

/// <summary>How a server reaches a webhook: by URL or by Service. Conversion of custom resources uses the same.</summary>
internal static class WebhookClient
{
    private const string Form = "; desired format: https://host[/path]";

    public static void Check(Errors errors, Cursor client, FieldPath path)
    {
        if (client.Has("url") == client.Has("service"))
            errors.Required(path, "exactly one of url or service is required");
        else if (client.Has("url"))
            Url(errors, path.Child("url"), client.TextOf("url"));
        else
            Service(errors, client["service"], path.Child("service"));
    }

    /// <summary>The versions of its request that a webhook understands: known to this server at least one.</summary>
    public static void Versions(Errors errors, Cursor versions, FieldPath path, string required)
    {
        if (versions.Items.Count == 0)
        {
            errors.Required(path, required);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < versions.Items.Count; i++)
        {
            var version = versions.At(i).Text;
            if (!seen.Add(version))
                errors.Invalid(path.Index(i), version, "duplicate version");
            else
                errors.Invalid(path.Index(i), version, Names.Label1035(version));
        }

        if (!seen.Contains("v1") && !seen.Contains("v1beta1"))
            errors.Invalid(path, versions.Node, "must include at least one of v1, v1beta1");
    }

    private static void Url(Errors errors, FieldPath path, string text)
    {
        if (GoUrl.Parse(text, out var problem) is not { } url)
        {
            errors.Required(path, "url must be a valid URL: " + problem + Form);
            return;
        }

        if (url.Scheme != "https")
            errors.Invalid(path, url.Scheme, "'https' is the only allowed URL scheme" + Form);
        if (url.Host.Length == 0)
            errors.Invalid(path, url.Host, "host must be specified" + Form);
        if (url.User is { } user)
            errors.Invalid(path, user, "user information is not permitted in the URL");
        if (url.Fragment.Length > 0)
            errors.Invalid(path, url.Fragment, "fragments are not permitted in the URL");
        if (url.Query.Length > 0)
            errors.Invalid(path, url.Query, "query parameters are not permitted in the URL");
    }

    private static void Service(Errors errors, Cursor service, FieldPath path)
    {
        // The server hands name and namespace to its check in the wrong order; both are told all the same.
        if (service.TextOf("namespace").Length == 0)
            errors.Required(path.Child("name"));
        if (service.TextOf("name").Length == 0)
            errors.Required(path.Child("namespace"));
        if (!Ports.IsNumber(service.IntOf("port")))
            errors.Invalid(path.Child("port"), service.IntOf("port"), "port is not valid: " + Ports.NumberRange);
        if (service.TextOf("path") is { Length: > 0 } target)
            Path(errors, path.Child("path"), target);
    }

    private static void Path(Errors errors, FieldPath path, string text)
    {
        if (text == "/")
            return;
        if (text == "//")
        {
            errors.Invalid(path, text, "segment[0] may not be empty");
            return;
        }

        if (text[0] != '/')
            errors.Invalid(path, text, "must start with a '/'");
        var rest = text.Substring(1);
        if (rest.EndsWith("/", StringComparison.Ordinal))
            rest = rest.Substring(0, rest.Length - 1);
        var segments = rest.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = "segment[" + i.ToString(CultureInfo.InvariantCulture) + "]";
            if (segments[i].Length == 0)
                errors.Invalid(path, text, segment + " may not be empty");
            else
                errors.Invalid(path, text, [.. Names.Subdomain(segments[i]).Select(problem => segment + ": " + problem)]);
        }
    }
}
