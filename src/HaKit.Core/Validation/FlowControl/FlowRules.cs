using HaKit.Validation.Formats;

namespace HaKit.Validation.FlowControl;

/// <summary>One rule of a FlowSchema: whose requests, for what.</summary>
internal static class FlowRules
{
    private static readonly string[] Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch"];
    private static readonly string[] Kinds = ["Group", "ServiceAccount", "User"];

    /// <summary>The kinds with the field that each has to itself.</summary>
    private static readonly (string Kind, string Field)[] Subjects = [("ServiceAccount", "serviceAccount"), ("User", "user"), ("Group", "group")];

    public static void Check(Errors errors, Cursor rule)
    {
        var subjects = rule.Each("subjects");
        if (subjects.Count == 0)
            errors.Required(subjects, "subjects must contain at least one value");
        foreach (var subject in subjects)
            Subject(errors, subject);
        if (!rule.HasAny("resourceRules") && !rule.HasAny("nonResourceRules"))
            errors.Required(rule, "at least one of resourceRules and nonResourceRules has to be non-empty");
        foreach (var resource in rule.Each("resourceRules"))
            Resource(errors, resource);
        foreach (var url in rule.Each("nonResourceRules"))
            NonResource(errors, url);
    }

    private static void Subject(Errors errors, Cursor subject)
    {
        var kind = subject.TextOf("kind");
        if (Array.IndexOf(Kinds, kind) < 0)
        {
            errors.NotSupported(subject["kind"], kind, Kinds);
            return;
        }

        foreach (var (owner, field) in Subjects)
        {
            if (owner != kind && subject.Has(field))
                errors.Forbidden(subject[field].Path, field + " is forbidden when subject kind is not '" + owner + "'");
            else if (owner == kind && !subject.Has(field))
                errors.Required(subject[field], field + " is required when subject kind is '" + owner + "'");
            else if (owner == kind)
                Named(errors, subject[field], kind);
        }
    }

    private static void Named(Errors errors, Cursor subject, string kind)
    {
        var name = subject.TextOf("name");
        var isNamed = Common.Required(errors, subject, "name");
        if (kind != "ServiceAccount")
            return;
        if (isNamed && name != "*")
            errors.Invalid(subject["name"], name, Names.Subdomain(name));
        if (Common.Required(errors, subject, "namespace", "must specify namespace for service account"))
            errors.Invalid(subject["namespace"], subject.TextOf("namespace"), Names.Label(subject.TextOf("namespace")));
    }

    private static void Resource(Errors errors, Cursor rule)
    {
        CheckVerbs(errors, rule);
        WildcardAlone(errors, rule, "apiGroups", "resource rules must supply at least one api group", "api groups");
        WildcardAlone(errors, rule, "resources", "resource rules must supply at least one resource", "resources");
        var spaces = rule.Each("namespaces");
        if (spaces.Count == 0 && rule.BoolOf("clusterScope"))
            return;
        if (!WildcardAlone(errors, rule, "namespaces", "resource rules that are not cluster scoped must supply at least one namespace", "namespaces"))
            return;
        foreach (var space in spaces)
            errors.Invalid(space, space.Text, [.. Names.Label(space.Text).Select(problem => "each member of this list must be '*' or a DNS-1123 label; " + problem)]);
    }

    private static void NonResource(Errors errors, Cursor rule)
    {
        CheckVerbs(errors, rule);
        if (!WildcardAlone(errors, rule, "nonResourceURLs", "nonResourceURLs must contain at least one value", "non-resource URLs"))
            return;
        foreach (var url in rule.Each("nonResourceURLs"))
        {
            if (UrlProblem(url.Text) is { } problem)
                errors.Invalid(url, url.Text, problem);
        }
    }

    private static void CheckVerbs(Errors errors, Cursor rule)
    {
        if (!WildcardAlone(errors, rule, "verbs", "verbs must contain at least one value", "verbs"))
            return;
        foreach (var verb in rule.Each("verbs"))
        {
            if (Array.IndexOf(Verbs, verb.Text) >= 0)
                continue;
            errors.NotSupported(rule["verbs"].Path, rule["verbs"].Node, Verbs);
            return;
        }
    }

    /// <summary>True where single items are left to check: the list has some, and none is the wildcard.</summary>
    private static bool WildcardAlone(Errors errors, Cursor rule, string field, string required, string others)
    {
        var items = rule.Each(field);
        if (items.Count == 0)
        {
            errors.Required(items, required);
            return false;
        }

        foreach (var item in items)
        {
            if (item.Text != "*")
                continue;
            if (items.Count > 1)
                errors.Invalid(items, rule[field].Node, "if '*' is present, must not specify other " + others);
            return false;
        }

        return true;
    }

    private static string? UrlProblem(string path)
    {
        if (path.Length == 0)
            return "must not be empty";
        if (path == "/")
            return null;
        if (path[0] != '/')
            return "must start with slash";
        if (path.IndexOf(' ') >= 0)
            return "must not contain white-space";
        if (path.IndexOf("//", StringComparison.Ordinal) >= 0)
            return "must not contain double slash";
        var star = path.IndexOf('*');
        return star < 0 || (star == path.Length - 1 && path[star - 1] == '/') ? null : "wildcard can only do suffix matching";
    }
}
