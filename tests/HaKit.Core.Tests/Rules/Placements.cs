namespace HaKit.Core.Tests.Rules;

/// <summary>Parts of a pod's spec that place it, as YAML.</summary>
internal static class Placements
{
    public const string Host = "kubernetes.io/hostname";
    public const string Zone = "topology.kubernetes.io/zone";

    public static string Spread(string key = Host, string when = "ScheduleAnyway", string more = "labelSelector: {matchLabels: {app: web}}", string skew = "1") =>
        $"topologySpreadConstraints:\n{Entry(key, when, more, skew)}";

    public static string Entry(string key = Host, string when = "ScheduleAnyway", string more = "labelSelector: {matchLabels: {app: web}}", string skew = "1") =>
        $"- maxSkew: {skew}\n  topologyKey: {key}\n  whenUnsatisfiable: {when}" + (more.Length == 0 ? "" : "\n  " + more.Replace("\n", "\n  ", StringComparison.Ordinal));

    public static string Apart(string key = Host, string more = "", string labels = "app: web") => $"affinity:\n  podAntiAffinity:\n{Required(key, more, labels)}";

    public static string Together(string key = Host) => $"affinity:\n  podAffinity:\n{Required(key, "", "app: web")}";

    public static string Prefer(string field, string key = Host) =>
        $"affinity:\n  {field}:\n    preferredDuringSchedulingIgnoredDuringExecution:\n    - weight: 100\n      podAffinityTerm: {{topologyKey: {key}, labelSelector: {{matchLabels: {{app: web}}}}}}";

    public static string Required(string key, string more, string labels) =>
        $"    requiredDuringSchedulingIgnoredDuringExecution:\n    - topologyKey: {key}\n      labelSelector: {{matchLabels: {{{labels}}}}}" + (more.Length == 0 ? "" : "\n      " + more);
}
