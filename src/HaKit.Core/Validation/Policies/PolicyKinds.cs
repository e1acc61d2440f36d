namespace HaKit.Validation.Policies;

/// <summary>Budgets, quotas, priorities, roles.</summary>
internal static class PolicyKinds
{
    public static readonly KindTable Table = new()
    {
        ["policy", "PodDisruptionBudget"] = DisruptionBudgets.Check,
        ["rbac.authorization.k8s.io", "ClusterRole"] = (errors, root) => Rbac.Role(errors, root, isNamespaced: false),
        ["rbac.authorization.k8s.io", "ClusterRoleBinding"] = (errors, root) => Rbac.Binding(errors, root, isNamespaced: false),
        ["rbac.authorization.k8s.io", "Role"] = (errors, root) => Rbac.Role(errors, root, isNamespaced: true),
        ["rbac.authorization.k8s.io", "RoleBinding"] = (errors, root) => Rbac.Binding(errors, root, isNamespaced: true),
        ["scheduling.k8s.io", "PriorityClass"] = PriorityClasses.Check,
        ["", "LimitRange"] = LimitRanges.Check,
        ["", "ResourceQuota"] = Quotas.Check,
    };
}
