using System.Text.RegularExpressions;
using HaKit.Evaluation;
using HaKit.Tree;

namespace HaKit.Policies;

/// <summary>A rule as a ValidatingAdmissionPolicy and its binding.</summary>
internal static class PolicyRenderer
{
    public const string ApiVersion = "admissionregistration.k8s.io/v1";

    private static readonly Regex Used = new(@"variables\.(\w+)", RegexOptions.CultureInvariant);

    /// <summary>The conditions under which every policy is asked at all.</summary>
    private static readonly PolicyVariable[] Conditions =
    [
        new("is-not-being-deleted", "What goes away is not asked.", "!has(object.metadata.deletionTimestamp)"),
        new("is-new-or-changed", "An update that leaves the spec alone is not asked.", "request.operation == 'CREATE' || dyn(object).spec != dyn(oldObject).spec"),
        new(
            "has-no-controller",
            "What a controller makes is asked where its owner is written.",
            "!dyn(object).metadata.?ownerReferences.orValue([]).exists(o, o.?controller.orValue(false))"),
    ];

    public static string NameOf(RulePolicy policy) => "hakit-" + policy.Rule.Value.ToLowerInvariant();

    public static Resource Policy(RulePolicy policy) => Resource.Admission("ValidatingAdmissionPolicy", NameOf(policy), root => root.AddMap("spec", spec => Spec(spec, policy)));

    public static Resource Binding(RulePolicy policy, PolicyEnforcement action, PolicyExportOptions options) => Resource.Admission(
        "ValidatingAdmissionPolicyBinding",
        NameOf(policy),
        root => root.AddMap("spec", spec => spec
            .AddMap("matchResources", match => match.AddMap("namespaceSelector", selector => Namespaces(selector, options)))
            .Add("policyName", NameOf(policy))
            .Add("validationActions", Texts(root.Place, [action.ToString()]))));

    private static void Spec(MapBuilder spec, RulePolicy policy)
    {
        var rule = Catalog.Find(policy.Rule.Value)!;
        var place = spec.Place;
        var validation = new MapBuilder(place)
            .Add("expression", (policy.Subject.RunsPods ? "variables.replicas == 0 || " : "") + "variables.accepted || variables.findings.size() == 0")
            .Add("message", $"{rule.Id.Value}: {rule.Title}. {rule.Remediation}")
            .Add("messageExpression", $"'{rule.Id.Value}: ' + variables.findings.join(' ')")
            .Add("reason", "Invalid");
        spec.Add("failurePolicy", "Ignore")
            .AddList("matchConditions", [.. Conditions.Select(condition => Named(condition, place))])
            .AddMap("matchConstraints", match => match.Add("matchPolicy", "Equivalent").AddList("resourceRules", Rules(policy.Subject, place)))
            .AddList("validations", [validation.Build()])
            .AddList("variables", [.. Variables(policy, rule).Select(variable => Named(variable, place))]);
    }

    /// <summary>The variables that the policy uses, each after those that it uses itself.</summary>
    private static List<PolicyVariable> Variables(RulePolicy policy, RuleDescriptor rule)
    {
        PolicyVariable[] own =
        [
            .. policy.Variables,
            new("accepted", $"Whether the risk is accepted in writing, by {AcceptedRisks.Prefix}{rule.Id.Value} with a reason.", PolicyAcceptance.Of(rule)),
            new("findings", rule.Title + ".", policy.Findings),
        ];
        PolicyVariable[] all = policy.Subject.RunsPods
            ? [.. PolicyPreamble.All, .. own]
            : [.. PolicyPreamble.All.Where(variable => variable.Name != PolicyPreamble.OwnAnnotations.Name), PolicyPreamble.OwnAnnotations, .. own];
        var used = new HashSet<string>(["findings", "accepted"], StringComparer.Ordinal);
        if (policy.Subject.RunsPods)
            used.Add("replicas");
        for (var i = all.Length - 1; i >= 0; i--)
        {
            if (!used.Contains(all[i].Name))
                continue;
            foreach (Match match in Used.Matches(all[i].Expression))
                used.Add(match.Groups[1].Value);
        }

        return [.. all.Where(variable => used.Contains(variable.Name))];
    }

    private static MapNode Named(PolicyVariable variable, Place place) => new MapBuilder(place)
        .Add("expression", "// " + variable.Comment + "\n" + variable.Expression + "\n")
        .Add("name", variable.Name)
        .Build();

    private static List<Node> Rules(PolicySubject subject, Place place)
    {
        var rules = new List<Node>();
        foreach (var group in subject.Resources.GroupBy(resource => (resource.Group, resource.Version)))
        {
            rules.Add(new MapBuilder(place)
                .Add("apiGroups", Texts(place, [group.Key.Group]))
                .Add("apiVersions", Texts(place, [group.Key.Version]))
                .Add("operations", Texts(place, ["CREATE", "UPDATE"]))
                .Add("resources", Texts(place, group.Select(resource => resource.Resource)))
                .Build());
        }

        return rules;
    }

    private static void Namespaces(MapBuilder selector, PolicyExportOptions options)
    {
        if (options.ExcludedNamespaces.Count > 0)
        {
            selector.AddList("matchExpressions", [new MapBuilder(selector.Place)
                .Add("key", "kubernetes.io/metadata.name")
                .Add("operator", "NotIn")
                .Add("values", Texts(selector.Place, options.ExcludedNamespaces.Distinct().OrderBy(name => name, StringComparer.Ordinal)))
                .Build()]);
        }

        selector.AddMap("matchLabels", labels =>
        {
            foreach (var label in options.NamespaceLabels.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                labels.Add(label.Key, label.Value);
        });
    }

    private static ListNode Texts(Place place, IEnumerable<string> texts) => new([.. texts.Select(text => ScalarNode.String(text, place))], place);
}
