using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>RBAC bindings, admission policies, limit ranges, namespaces.</summary>
internal static class PolicyDefaults
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    public static MapNode Binding(MapNode root, string kind) => kind is "Role" or "ClusterRole" ? root : Defaults.With(root, (ref edit) =>
    {
        edit.Ensure("roleRef", reference => Defaults.With(reference, (ref inner) => inner.DefaultEmpty("apiGroup", RbacGroup)));
        edit.Items("subjects", subject => Defaults.With(subject, (ref inner) =>
        {
            if (inner.Text("kind") is "User" or "Group")
                inner.DefaultEmpty("apiGroup", RbacGroup);
        }));
    });

    public static MapNode Admission(MapNode root, string kind) => kind switch
    {
        "MutatingAdmissionPolicy" or "ValidatingAdmissionPolicy" => Policy(root),
        "MutatingAdmissionPolicyBinding" or "ValidatingAdmissionPolicyBinding" => Defaults.With(root, (ref edit) => edit.Each("spec", spec => Defaults.With(spec, (ref inner) => inner.Each("matchResources", MatchResources)))),
        "MutatingWebhookConfiguration" or "ValidatingWebhookConfiguration" => Defaults.With(root, (ref edit) => edit.Items("webhooks", Webhook)),
        _ => root,
    };

    private static MapNode Policy(MapNode root) => Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => Defaults.With(spec, (ref inner) =>
    {
        inner.Default("failurePolicy", "Fail");
        inner.Each("matchConstraints", MatchResources);
    })));

    /// <summary>The port of a Service that a server calls.</summary>
    public static MapNode ServicePort(MapNode client) =>
        Defaults.With(client, (ref edit) => edit.Each("service", service => Defaults.With(service, (ref inner) => inner.Default("port", 443))));

    private static MapNode Webhook(MapNode webhook) => Defaults.With(webhook, (ref edit) =>
    {
        edit.Default("failurePolicy", "Fail");
        edit.Default("matchPolicy", "Equivalent");
        edit.Default("timeoutSeconds", 10);
        edit.Each("clientConfig", ServicePort);
        edit.Items("rules", Scoped);
    });

    public static MapNode LimitRange(MapNode root) => Defaults.With(root, (ref edit) => edit.Each("spec", spec => Defaults.With(spec, (ref inner) => inner.Items("limits", Limit))));

    /// <summary>The label by which a namespace can be selected by name.</summary>
    public static MapNode Namespace(MapNode root) => root.At("metadata", "name") is ScalarNode { Kind: NodeKind.String, Text.Length: > 0 } name
        ? Defaults.With(root, (ref edit) => edit.Each("metadata", metadata => Defaults.With(metadata, (ref inner) =>
            inner.Ensure("labels", labels => Defaults.With(labels, (ref label) => label.Set("kubernetes.io/metadata.name", name))))))
        : root;

    private static MapNode MatchResources(MapNode match) => Defaults.With(match, (ref edit) =>
    {
        edit.Default("matchPolicy", "Equivalent");
        edit.Default("namespaceSelector", new MapNode([], match.Place));
        edit.Default("objectSelector", new MapNode([], match.Place));
        edit.Items("resourceRules", Scoped);
        edit.Items("excludeResourceRules", Scoped);
    });

    private static MapNode Scoped(MapNode rule) => Defaults.With(rule, (ref edit) => edit.Default("scope", "*"));

    private static MapNode Limit(MapNode limit)
    {
        var edit = new MapEdit(limit);
        if (edit.Text("type") != "Container")
            return limit;
        Fill(ref edit, "default", "max");
        Fill(ref edit, "defaultRequest", "default");
        Fill(ref edit, "defaultRequest", "min");
        return edit.Done();
    }

    private static void Fill(ref MapEdit edit, string target, string source)
    {
        if (edit[source] is not MapNode values)
            return;
        edit.Ensure(target, map =>
        {
            var filled = new HashSet<string>(StringComparer.Ordinal);
            var missing = values.Entries.Where(value => (map[value.Key] is null or { IsNull: true }) && filled.Add(value.Key))
                .Select(value => new MapEntry(value.Key, value.Value, map.Place))
                .ToList();
            return missing.Count == 0 ? map : new MapNode([.. map.Entries.Where(entry => !filled.Contains(entry.Key)), .. missing], map.Place);
        });
    }
}
