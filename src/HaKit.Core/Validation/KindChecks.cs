using HaKit.Validation.Admission;
using HaKit.Validation.Autoscaling;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Networking;
using HaKit.Validation.Policies;
using HaKit.Validation.Storage;
using HaKit.Validation.Workloads;

namespace HaKit.Validation;

/// <summary>Which checks a kind gets. Kinds that are not listed get those on their metadata.</summary>
internal static class KindChecks
{
    public static void Check(Errors errors, Cursor root, string group, string kind, string version)
    {
        if (!Specific(errors, root, group, kind, version) || errors.Count == 0)
            Generic(errors, root, kind);
    }

    private static bool Specific(Errors errors, Cursor root, string group, string kind, string version)
    {
        switch (group, kind)
        {
            case ("apps", "Deployment"):
                Deployments.Check(errors, root);
                return true;
            case ("apps", "StatefulSet"):
                StatefulSets.Check(errors, root);
                return true;
            case ("apps", "DaemonSet"):
                DaemonSets.Check(errors, root);
                return true;
            case ("apps", "ReplicaSet"):
                ReplicaSets.Check(errors, root);
                return true;
            case ("", "ReplicationController"):
                ReplicaSets.CheckController(errors, root);
                return true;
            case ("", "Pod"):
                PodObjects.Check(errors, root);
                return true;
            case ("batch", "Job"):
                Jobs.Check(errors, root);
                return true;
            case ("batch", "CronJob"):
                CronJobs.Check(errors, root);
                return true;
            case ("autoscaling", "HorizontalPodAutoscaler") when version == "v2":
                Autoscalers.Check(errors, root);
                return true;
            case ("policy", "PodDisruptionBudget"):
                DisruptionBudgets.Check(errors, root);
                return true;
            case ("networking.k8s.io", "Ingress"):
                Ingresses.Check(errors, root);
                return true;
            case ("networking.k8s.io", "NetworkPolicy"):
                NetworkPolicies.Check(errors, root);
                return true;
            case ("rbac.authorization.k8s.io", "Role" or "ClusterRole"):
                Rbac.Role(errors, root, kind == "Role");
                return true;
            case ("rbac.authorization.k8s.io", "RoleBinding" or "ClusterRoleBinding"):
                Rbac.Binding(errors, root, kind == "RoleBinding");
                return true;
            case ("scheduling.k8s.io", "PriorityClass"):
                PriorityClasses.Check(errors, root);
                return true;
            case ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy") when version == "v1":
                AdmissionPolicies.Policy(errors, root);
                return true;
            case ("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding") when version == "v1":
                AdmissionBindings.Check(errors, root);
                return true;
            default:
                return group.Length == 0 && Core(errors, root, kind);
        }
    }

    private static bool Core(Errors errors, Cursor root, string kind)
    {
        switch (kind)
        {
            case "Service":
                Services.Check(errors, root);
                return true;
            case "ConfigMap":
                PlainObjects.ConfigMap(errors, root);
                return true;
            case "Secret":
                PlainObjects.Secret(errors, root);
                return true;
            case "ServiceAccount":
                PlainObjects.ServiceAccount(errors, root);
                return true;
            case "Namespace":
                PlainObjects.Namespace(errors, root);
                return true;
            case "PersistentVolumeClaim":
                PersistentVolumeClaims.Check(errors, root);
                return true;
            case "ResourceQuota":
                Quotas.Check(errors, root);
                return true;
            case "LimitRange":
                LimitRanges.Check(errors, root);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// What the server checks on every object once its own kind found nothing: this is where a PodDisruptionBudget's labels are looked at, for instance.
    /// Kinds whose objects only ask a question (SubjectAccessReview and the like) have no name.
    /// </summary>
    private static void Generic(Errors errors, Cursor root, string kind)
    {
        if (kind.EndsWith("Review", StringComparison.Ordinal) || kind is "Binding" or "Eviction" or "DeleteOptions")
            return;
        ObjectMeta.Check(errors, root["metadata"], Names.PathSegment, isNamespaced: false, standardFinalizers: false, isNameGenerated: kind == "LimitRange");
    }
}
