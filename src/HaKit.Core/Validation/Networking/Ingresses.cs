using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Networking;

internal static class Ingresses
{
    private static readonly string[] PathTypes = ["Exact", "ImplementationSpecific", "Prefix"];
    private static readonly string[] BadSequences = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] BadEnds = ["/..", "/."];

    public static void Check(Errors errors, Cursor ingress)
    {
        ObjectMeta.Check(errors, ingress["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = ingress["spec"];
        if (!spec.HasAny("rules") && !spec.Has("defaultBackend"))
            errors.Invalid(spec, spec["rules"].Node, "either `defaultBackend` or `rules` must be specified");
        if (spec.Has("defaultBackend"))
            IngressBackends.Check(errors, spec["defaultBackend"]);
        foreach (var rule in spec.Each("rules"))
            Rule(errors, rule);
        foreach (var tls in spec.Each("tls"))
            Tls(errors, tls);
        Class(errors, ingress, spec);
    }

    private static void Class(Errors errors, Cursor ingress, Cursor spec)
    {
        const string Annotation = "kubernetes.io/ingress.class";
        if (spec.TextOrNull("ingressClassName") is not { } name)
            return;
        errors.Invalid(spec["ingressClassName"], name, Names.Subdomain(name));
        var annotations = ingress["metadata"]["annotations"];
        if (annotations.Map?[Annotation] is ScalarNode value && value.Text != name)
            errors.Invalid(annotations.Path.Child(Annotation), value, "must match `ingressClassName` when both are specified");
    }

    private static void Rule(Errors errors, Cursor rule)
    {
        if (rule.TextOf("host") is { Length: > 0 } host)
        {
            var path = rule["host"].Path;
            if (Addresses.Parse(host) is not null)
                errors.Invalid(path, host, "must be a DNS name, not an IP address");
            errors.Invalid(path, host, host.IndexOf('*') >= 0 ? Names.WildcardSubdomain(host) : Names.Subdomain(host));
        }

        if (!rule.Has("http"))
            return;
        var paths = rule["http"].Each("paths");
        if (paths.Count == 0)
            errors.Required(paths);
        foreach (var path in paths)
            HttpPath(errors, path);
    }

    private static void HttpPath(Errors errors, Cursor path)
    {
        if (path.TextOrNull("pathType") is not { } type)
        {
            errors.Required(path["pathType"], "pathType must be specified");
            return;
        }

        var value = path.TextOf("path");
        var at = path["path"].Path;
        switch (type)
        {
            case "Exact" or "Prefix":
                if (!value.StartsWith("/", StringComparison.Ordinal))
                    errors.Invalid(at, value, "must be an absolute path");
                foreach (var sequence in BadSequences)
                {
                    if (value.IndexOf(sequence, StringComparison.Ordinal) >= 0)
                        errors.Invalid(at, value, "must not contain '" + sequence + "'");
                }

                foreach (var end in BadEnds)
                {
                    if (value.EndsWith(end, StringComparison.Ordinal))
                        errors.Invalid(at, value, "cannot end with '" + end + "'");
                }

                break;
            case "ImplementationSpecific":
                if (value.Length > 0 && value[0] != '/')
                    errors.Invalid(at, value, "must be an absolute path");
                break;
            default:
                errors.NotSupported(path["pathType"].Path, type, PathTypes);
                break;
        }

        IngressBackends.Check(errors, path["backend"]);
    }

    private static void Tls(Errors errors, Cursor tls)
    {
        foreach (var host in tls.Each("hosts"))
            errors.Invalid(host, host.Text, host.Text.IndexOf('*') >= 0 ? Names.WildcardSubdomain(host.Text) : Names.Subdomain(host.Text));
        if (tls.TextOf("secretName") is { Length: > 0 } secret)
            errors.Invalid(tls["secretName"], secret, Names.Subdomain(secret));
    }
}
