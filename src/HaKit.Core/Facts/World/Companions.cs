using HaKit.Tree;

namespace HaKit.Facts.World;

/// <summary>The kinds of objects that others refer to, and that something outside the set, or a controller, may create.</summary>
[Flags]
internal enum Companions
{
    None = 0,

    /// <summary>Pods and whatever runs them: what Services, budgets and policies select, and what autoscalers scale.</summary>
    Pods = 1,
    Services = 2,
    Secrets = 4,
    ConfigMaps = 8,
    ServiceAccounts = 16,
    Claims = 32,
    PriorityClasses = 64,
    Budgets = 128,
    Others = 256,
    Everything = Pods | Services | Secrets | ConfigMaps | ServiceAccounts | Claims | PriorityClasses | Budgets | Others,
}

/// <summary>What an object of a kind is to others.</summary>
internal static class CompanionKinds
{
    /// <summary>What a manifest of this kind would add to the set, itself or by its controller; everything where the kind is not known.</summary>
    public static Companions Of(string group, string kind) => kind switch
    {
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job" or "CronJob" or "Pod" or "PodTemplate"
            => Companions.Pods,
        "Service" when group.Length == 0 => Companions.Services,
        "Endpoints" or "EndpointSlice" => Companions.Services,
        "Secret" when group.Length == 0 => Companions.Secrets,
        "ConfigMap" when group.Length == 0 => Companions.ConfigMaps,
        "ServiceAccount" when group.Length == 0 => Companions.ServiceAccounts,
        "PersistentVolumeClaim" => Companions.Claims,
        "PriorityClass" => Companions.PriorityClasses,
        "PodDisruptionBudget" => Companions.Budgets,
        _ => ApiGroups.IsBuiltIn(group) ? Companions.Others : CustomControllers.Find(group, kind) ?? Companions.Everything,
    };

    /// <summary>Which companion a reference to this kind asks for.</summary>
    public static Companions Named(string kind) => kind switch
    {
        "Secret" => Companions.Secrets,
        "ConfigMap" => Companions.ConfigMaps,
        "PersistentVolumeClaim" => Companions.Claims,
        "ServiceAccount" => Companions.ServiceAccounts,
        "Service" => Companions.Services,
        "PriorityClass" => Companions.PriorityClasses,
        _ => Companions.Others,
    };
}
