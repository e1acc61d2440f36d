using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Admission;

/// <summary>Which requests a policy is about.</summary>
internal static class MatchResources
{
    private static readonly string[] Known = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];

    public static void Check(Errors errors, Cursor match)
    {
        Common.OptionalOneOf(errors, match, "matchPolicy", ["Equivalent", "Exact"]);
        SelectorChecks.Check(errors, match["namespaceSelector"]);
        SelectorChecks.Check(errors, match["objectSelector"]);
        foreach (var rule in match.Each("resourceRules"))
            Rule(errors, rule);
        foreach (var rule in match.Each("excludeResourceRules"))
            Rule(errors, rule);
    }

    private static void Rule(Errors errors, Cursor rule)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in rule.Each("resourceNames"))
        {
            errors.Invalid(name, name.Text, Names.PathSegment(name.Text));
            if (!names.Add(name.Text))
                errors.Duplicate(name.Path, name.Text);
        }

        Operations(errors, rule);
    }

    /// <summary>Which operations on which resources; webhooks have the same.</summary>
    public static void Operations(Errors errors, Cursor rule)
    {
        var operations = rule.Each("operations");
        if (operations.Count == 0)
            errors.Required(operations);
        WildcardAlone(errors, rule, "operations", "other operations");
        foreach (var operation in operations)
        {
            if (Array.IndexOf(Known, operation.Text) < 0)
                errors.NotSupported(operation.Path, operation.Text, Known);
        }

        if (!rule.HasAny("apiGroups"))
            errors.Required(rule["apiGroups"]);
        WildcardAlone(errors, rule, "apiGroups", "other API groups");
        NotEmpty(errors, rule, "apiVersions");
        WildcardAlone(errors, rule, "apiVersions", "other API versions");
        NotEmpty(errors, rule, "resources");
        Resources(errors, rule);
        Common.OptionalOneOf(errors, rule, "scope", ["*", "Cluster", "Namespaced"]);
    }

    private static void NotEmpty(Errors errors, Cursor rule, string field)
    {
        var items = rule.Each(field);
        if (items.Count == 0)
            errors.Required(items);
        foreach (var item in items)
        {
            if (item.Text.Length == 0)
                errors.Required(item);
        }
    }

    private static void WildcardAlone(Errors errors, Cursor rule, string field, string others)
    {
        var items = rule.Each(field);
        if (items.Count < 2)
            return;
        foreach (var item in items)
        {
            if (item.Text != "*")
                continue;
            errors.Invalid(items, rule[field].Node, "if '*' is present, must not specify " + others);
            return;
        }
    }

    private static void Resources(Errors errors, Cursor rule)
    {
        var resources = rule.Each("resources");
        bool all = false, any = false, plain = false;
        var wholeResources = new HashSet<string>(StringComparer.Ordinal);
        var wholeSubresources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            switch (resource.Text)
            {
                case "":
                    continue;
                case "*/*":
                    all = true;
                    break;
                case "*":
                    any = true;
                    break;
            }

            var slash = resource.Text.IndexOf('/');
            if (slash < 0)
            {
                // As on the server, the last one without a subresource counts.
                plain = resource.Text != "*";
                continue;
            }

            var name = resource.Text.Substring(0, slash);
            var sub = resource.Text.Substring(slash + 1);
            if (wholeResources.Contains(name))
                errors.Invalid(resource, resource.Text, "if '" + name + "/*' is present, must not specify " + resource.Text);
            if (wholeSubresources.Contains(sub))
                errors.Invalid(resource, resource.Text, "if '*/" + sub + "' is present, must not specify " + resource.Text);
            if (sub == "*")
                wholeResources.Add(name);
            if (name == "*")
                wholeSubresources.Add(sub);
        }

        if (all && resources.Count > 1)
            errors.Invalid(resources, rule["resources"].Node, "if '*/*' is present, must not specify other resources");
        if (any && plain)
            errors.Invalid(resources, rule["resources"].Node, "if '*' is present, must not specify other resources without subresources");
    }
}
