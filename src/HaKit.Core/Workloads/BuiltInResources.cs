namespace HaKit.Workloads;

/// <summary>The API groups of Kubernetes' own resources, by plural name. Where two groups have one, the one in use.</summary>
internal static class BuiltInResources
{
    private static readonly Dictionary<string, string[]> ByGroup = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "bindings", "configmaps", "endpoints", "events", "limitranges", "namespaces", "nodes", "persistentvolumeclaims", "persistentvolumes", "pods",
            "podtemplates", "replicationcontrollers", "resourcequotas", "secrets", "serviceaccounts", "services",
        ],
        ["admissionregistration.k8s.io"] =
        [
            "mutatingadmissionpolicies", "mutatingadmissionpolicybindings", "mutatingwebhookconfigurations", "validatingadmissionpolicies",
            "validatingadmissionpolicybindings", "validatingwebhookconfigurations",
        ],
        ["apiextensions.k8s.io"] = ["customresourcedefinitions"],
        ["apiregistration.k8s.io"] = ["apiservices"],
        ["apps"] = ["controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"],
        ["authentication.k8s.io"] = ["selfsubjectreviews", "tokenreviews"],
        ["authorization.k8s.io"] = ["localsubjectaccessreviews", "selfsubjectaccessreviews", "selfsubjectrulesreviews", "subjectaccessreviews"],
        ["autoscaling"] = ["horizontalpodautoscalers"],
        ["batch"] = ["cronjobs", "jobs"],
        ["certificates.k8s.io"] = ["certificatesigningrequests", "clustertrustbundles"],
        ["coordination.k8s.io"] = ["leases"],
        ["discovery.k8s.io"] = ["endpointslices"],
        ["flowcontrol.apiserver.k8s.io"] = ["flowschemas", "prioritylevelconfigurations"],
        ["networking.k8s.io"] = ["ingressclasses", "ingresses", "ipaddresses", "networkpolicies", "servicecidrs"],
        ["node.k8s.io"] = ["runtimeclasses"],
        ["policy"] = ["poddisruptionbudgets"],
        ["rbac.authorization.k8s.io"] = ["clusterrolebindings", "clusterroles", "rolebindings", "roles"],
        ["resource.k8s.io"] = ["deviceclasses", "resourceclaims", "resourceclaimtemplates", "resourceslices"],
        ["scheduling.k8s.io"] = ["priorityclasses"],
        ["storage.k8s.io"] = ["csidrivers", "csinodes", "csistoragecapacities", "storageclasses", "volumeattachments", "volumeattributesclasses"],
    };

    private static readonly Dictionary<string, string> Groups =
        ByGroup.SelectMany(group => group.Value.Select(name => (name, group.Key))).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The group; null where the resource is not Kubernetes' own.</summary>
    public static string? GroupOf(string plural) => Groups.TryGetValue(plural, out var group) ? group : null;
}
