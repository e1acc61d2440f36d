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
        var expressions = Constraints(errors, spec);
        if (!spec.HasAny("validations") && !spec.HasAny("auditAnnotations"))
        {
            errors.Required(spec["validations"], "validations or auditAnnotations must contain at least one item");
            errors.Required(spec["auditAnnotations"], "validations or auditAnnotations must contain at least one item");
            return;
        }

        foreach (var validation in spec.Each("validations"))
            Validation(errors, validation, expressions);
        AuditAnnotations(errors, spec, expressions, ObjectMeta.Name(policy["metadata"]));
    }

    /// <summary>What validating and mutating policies have in common: which requests they are about, and the variables.</summary>
    public static PolicyExpressions Constraints(Errors errors, Cursor spec)
    {
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
        return expressions;
    }

    private static void ParamKind(Errors errors, Cursor kind)
    {
        if (!kind.Exists)
            return;
        if (Common.Required(errors, kind, "apiVersion"))
        {
            var version = kind.TextOf("apiVersion");
            var slash = version.IndexOf('/');
            var (group, own) = version == "/" ? ("", "") : slash < 0 ? ("", version) : (version.Substring(0, slash), version.Substring(slash + 1));
            if (own.IndexOf('/') >= 0)
            {
                errors.Invalid(kind["apiVersion"], version, "unexpected GroupVersion string: " + version);
            }
            else
            {
                if (group.Length > 0)
                    Joined(errors, kind["apiVersion"], group, Names.Subdomain(group));
                if (own.Length == 0)
                    errors.Invalid(kind["apiVersion"], version, "version must be specified");
                else
                    Joined(errors, kind["apiVersion"], own, Names.Label1035(own));
            }
        }

        if (Common.Required(errors, kind, "kind"))
            Joined(errors, kind["kind"], kind.TextOf("kind"), Names.Label1035(kind.TextOf("kind").ToLowerInvariant()), "may have mixed case, but should otherwise match: ");
    }

    private static void Joined(Errors errors, Cursor at, string value, IReadOnlyList<string> problems, string prefix = "")
    {
        if (problems.Count > 0)
            errors.Invalid(at, value, prefix + string.Join(",", problems));
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

    private static void AuditAnnotations(Errors errors, Cursor spec, PolicyExpressions expressions, string policy)
    {
        var annotations = spec.Each("auditAnnotations");
        if (annotations.Count > MostAnnotations)
            errors.Invalid(annotations, spec["auditAnnotations"].Node, "must not have more than 20 auditAnnotations");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annotation in annotations)
        {
            // An annotation's key in the audit log is the policy's name, a slash, and this.
            var key = annotation.TextOf("key");
            if (policy.Length == 0)
                errors.Invalid(annotation["key"], key, "requires metadata.name be non-empty");
            else
                errors.Invalid(annotation["key"], policy + "/" + key, Qualified.Name(policy + "/" + key));
            if (!keys.Add(key))
                errors.Duplicate(annotation["key"].Path, key);
            expressions.Annotation(annotation);
        }
    }
}
