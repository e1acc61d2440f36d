using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Policies;

/// <summary>Roles and their bindings, of a namespace or of the cluster.</summary>
internal static class Rbac
{
    private const string Group = "rbac.authorization.k8s.io";

    public static void Role(Errors errors, Cursor role, bool isNamespaced)
    {
        ObjectMeta.Check(errors, role["metadata"], Names.PathSegment, isNamespaced);
        foreach (var rule in role.Each("rules"))
            Rule(errors, rule, isNamespaced);
        var aggregation = role["aggregationRule"];
        if (!aggregation.Exists)
            return;
        if (!aggregation.HasAny("clusterRoleSelectors"))
            errors.Required(aggregation["clusterRoleSelectors"], "at least one clusterRoleSelector required if aggregationRule is non-nil");
        foreach (var selector in aggregation.Each("clusterRoleSelectors"))
        {
            SelectorChecks.Check(errors, selector);
            if (!SelectorChecks.Compiles(selector, errors.Version))
                errors.Invalid(selector.Path, (Tree.Node?)null, "invalid label selector.");
        }
    }

    public static void Binding(Errors errors, Cursor binding, bool isNamespaced)
    {
        ObjectMeta.Check(errors, binding["metadata"], Names.PathSegment, isNamespaced);
        var role = binding["roleRef"];
        if (role.TextOf("apiGroup") != Group)
            errors.NotSupported(role["apiGroup"].Path, role.TextOf("apiGroup"), [Group]);
        Common.OneOf(errors, role, "kind", isNamespaced ? ["Role", "ClusterRole"] : ["ClusterRole"], required: false);
        if (Common.Required(errors, role, "name"))
            errors.Invalid(role["name"], role.TextOf("name"), Names.PathSegment(role.TextOf("name")));
        foreach (var subject in binding.Each("subjects"))
            Subject(errors, subject, isNamespaced);
    }

    private static void Rule(Errors errors, Cursor rule, bool isNamespaced)
    {
        if (!rule.HasAny("verbs"))
            errors.Required(rule["verbs"], "verbs must contain at least one value");
        if (rule.HasAny("nonResourceURLs"))
        {
            var path = rule["nonResourceURLs"].Path;
            if (isNamespaced)
                errors.Invalid(path, rule["nonResourceURLs"].Node, "namespaced rules cannot apply to non-resource URLs");
            if (rule.HasAny("apiGroups") || rule.HasAny("resources") || rule.HasAny("resourceNames"))
                errors.Invalid(path, rule["nonResourceURLs"].Node, "rules cannot apply to both regular resources and non-resource URLs");
            return;
        }

        if (!rule.HasAny("apiGroups"))
            errors.Required(rule["apiGroups"], "resource rules must supply at least one api group");
        if (!rule.HasAny("resources"))
            errors.Required(rule["resources"], "resource rules must supply at least one resource");
    }

    private static void Subject(Errors errors, Cursor subject, bool isNamespaced)
    {
        var name = subject.TextOf("name");
        Common.Required(errors, subject, "name");
        var group = subject.TextOf("apiGroup");
        switch (subject.TextOf("kind"))
        {
            case "ServiceAccount":
                if (name.Length > 0)
                    errors.Invalid(subject["name"], name, Names.Subdomain(name));
                if (group.Length > 0)
                    errors.NotSupported(subject["apiGroup"].Path, group, [""]);
                if (!isNamespaced)
                    Common.Required(errors, subject, "namespace");
                break;
            case "User" or "Group":
                if (group != Group)
                    errors.NotSupported(subject["apiGroup"].Path, group, [Group]);
                break;
            default:
                errors.NotSupported(subject["kind"].Path, subject.TextOf("kind"), ["ServiceAccount", "User", "Group"]);
                break;
        }
    }
}
