using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Roles and bindings.</summary>
internal static class RbacRenderer
{
    public const string ApiVersion = "rbac.authorization.k8s.io/v1";
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>The Role and RoleBinding of a workload's own account.</summary>
    public static IEnumerable<ManifestObject> OfAccount(RenderScope scope, Sourced<ServiceAccountSpec> account)
    {
        if (account.Value.Allowed.Count == 0)
            yield break;
        var at = account.Place;
        if (scope.Namespace is null)
        {
            scope.Report(RenderProblems.Contradiction(
                scope, at, "ServiceAccount: a RoleBinding names the namespace of its account, and none is known.", "Add InNamespace to the workload or to the manifest."));
        }

        yield return scope.Object(ApiVersion, "Role", scope.ServiceAccountName!, at, root => Rules(root, account.Value.Allowed));
        yield return scope.Object(ApiVersion, "RoleBinding", scope.ServiceAccountName!, at, root => Binding(
            root, scope.ServiceAccountName!, [Subject.ServiceAccount(scope.ServiceAccountName!)], scope.Namespace?.Value));
    }

    /// <summary>One rule for each API group: a group and a resource that do not belong together would allow nothing.</summary>
    public static void Rules(MapBuilder root, IReadOnlyList<Rbac> allowed)
    {
        var rules = new List<Node>();
        foreach (var rbac in allowed)
        {
            foreach (var group in rbac.Resources.GroupBy(resource => resource.Name, StringComparer.Ordinal))
            {
                rules.Add(Nodes.Map(root.Place, rule => rule
                    .Add("apiGroups", Nodes.Strings([group.Key], root.Place))
                    .Add("resourceNames", rbac.Names.Count == 0 ? null : Nodes.Strings(rbac.Names, root.Place))
                    .Add("resources", Nodes.Strings([.. group.Select(resource => resource.Value)], root.Place))
                    .Add("verbs", Nodes.Strings(rbac.Verbs, root.Place))));
            }

            if (rbac.Urls.Count > 0)
            {
                rules.Add(Nodes.Map(root.Place, rule => rule
                    .Add("nonResourceURLs", Nodes.Strings(rbac.Urls, root.Place))
                    .Add("verbs", Nodes.Strings(rbac.Verbs, root.Place))));
            }
        }

        root.AddList("rules", rules);
    }

    public static void Binding(MapBuilder root, RoleRef role, IReadOnlyList<Subject> subjects, string? inNamespace) => root
        .AddMap("roleRef", reference => reference
            .Add("apiGroup", Group)
            .Add("kind", role.Kind)
            .Add("name", role.Name))
        .AddList("subjects", [.. subjects.Select(subject => (Node)Nodes.Map(root.Place, map => map
            .Add("apiGroup", subject.Kind == "ServiceAccount" ? null : Group)
            .Add("kind", subject.Kind)
            .Add("name", subject.Name)
            .Add("namespace", subject.Kind == "ServiceAccount" ? subject.Namespace ?? inNamespace : null)))]);
}
