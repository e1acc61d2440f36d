using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Admission;

/// <summary>ValidatingAdmissionPolicies and their bindings.</summary>
internal static class AdmissionPolicies
{
    private const int MostAnnotations = 20;
    private static readonly string[] FailurePolicies = ["Fail", "Ignore"];
    private static readonly string[] StatusReasons = ["Forbidden", "Invalid", "RequestEntityTooLarge"];

    public static void Policy(Errors errors, Cursor policy)
    {
        ObjectMeta.Check(errors, policy["metadata"], Names.Subdomain, isNamespaced: false, standardFinalizers: false);
        var spec = policy["spec"];
        Common.OptionalOneOf(errors, spec, "failurePolicy", FailurePolicies);
        ParamKind(errors, spec["paramKind"]);
        var match = spec["matchConstraints"];
        if (!match.Exists)
        {
            errors.Required(match);
        }
        else
        {
            MatchResources.Check(errors, match);
            if (!match.HasAny("resourceRules"))
                errors.Required(match["resourceRules"]);
        }

        var expressions = new PolicyExpressions(errors, spec);
        expressions.MatchConditions();
        expressions.Variables();
        if (!spec.HasAny("validations") && !spec.HasAny("auditAnnotations"))
        {
            errors.Required(spec["validations"], "validations or auditAnnotations must contain at least one item");
            errors.Required(spec["auditAnnotations"], "validations or auditAnnotations must contain at least one item");
            return;
        }

        foreach (var validation in spec.Each("validations"))
            Validation(errors, validation, expressions);
        AuditAnnotations(errors, spec, expressions);
    }

    private static void ParamKind(Errors errors, Cursor kind)
    {
        if (!kind.Exists)
            return;
        if (Common.Required(errors, kind, "apiVersion"))
        {
            var version = kind.TextOf("apiVersion");
            var slash = version.IndexOf('/');
            if (slash >= 0 && version.IndexOf('/', slash + 1) >= 0)
            {
                errors.Invalid(kind["apiVersion"], version, "unexpected GroupVersion string: " + version);
            }
            else
            {
                if (slash > 0)
                    errors.Invalid(kind["apiVersion"], version, Names.Subdomain(version.Substring(0, slash)));
                errors.Invalid(kind["apiVersion"], version, Names.Label1035(version.Substring(slash + 1)));
            }
        }

        if (Common.Required(errors, kind, "kind"))
            errors.Invalid(kind["kind"], kind.TextOf("kind"), Names.Label1035(kind.TextOf("kind").ToLowerInvariant()));
    }

    private static void Validation(Errors errors, Cursor validation, PolicyExpressions expressions)
    {
        expressions.Validation(validation);
        var message = validation.TextOf("message");
        if (message.Length > 0 && message.Trim().Length == 0)
            errors.Invalid(validation["message"], message, "message must be non-empty if specified");
        else if (HasLines(message.Trim()))
            errors.Invalid(validation["message"], message, "message must not contain line breaks");
        else if (HasLines(validation.TextOf("expression").Trim()) && message.Length == 0)
            errors.Required(validation["message"], "message must be specified if expression contains line breaks");
        Common.OptionalOneOf(errors, validation, "reason", StatusReasons);
    }

    private static bool HasLines(string text) => text.IndexOf('\n') >= 0 || text.IndexOf('\r') >= 0;

    private static void AuditAnnotations(Errors errors, Cursor spec, PolicyExpressions expressions)
    {
        var annotations = spec.Each("auditAnnotations");
        if (annotations.Count > MostAnnotations)
            errors.Invalid(annotations, spec["auditAnnotations"].Node, "must not have more than 20 auditAnnotations");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annotation in annotations)
        {
            var key = annotation.TextOf("key");
            if (key.Length == 0)
                errors.Required(annotation["key"]);
            else
                errors.Invalid(annotation["key"], key, Qualified.Name(key));
            if (key.Length > 0 && !keys.Add(key))
                errors.Duplicate(annotation["key"].Path, key);
            expressions.Annotation(annotation);
        }
    }
}
