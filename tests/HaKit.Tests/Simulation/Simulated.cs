using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Tests.Simulations;

/// <summary>Simulations of short manifests.</summary>
internal static class Simulated
{
    public static Simulation On(string cluster, string yaml, SimulationOptions? options = null) => On(Cluster.Parse(cluster), yaml, options);

    public static Simulation On(Cluster cluster, string yaml, SimulationOptions? options = null) =>
        Simulation.Of(Objects(yaml), cluster, options);

    public static IReadOnlyList<ManifestObject> Objects(string yaml) =>
        [.. YamlReader.Read(yaml, new Source(SourceKind.Text, "test.yaml")).Select(document => document.Root).OfType<MapNode>().Select(root => new ManifestObject(root))];

    /// <summary>A workload named web; the rest of its pod spec and of its spec in YAML's flow form.</summary>
    public static string Web(string kind = "Deployment", int replicas = 3, string pod = "", string spec = "", string annotations = "", string container = "") => $$$"""
        apiVersion: apps/v1
        kind: {{{kind}}}
        metadata: {name: web, annotations: { {{{annotations}}} } }
        spec:
          replicas: {{{replicas}}}
          selector: {matchLabels: {app: web} }
          {{{spec}}}
          template:
            metadata: {labels: {app: web} }
            spec: { {{{(pod.Length > 0 ? pod + ", " : "")}}}containers: [{name: c, image: "x:1", {{{(container.Length > 0 ? container + ", " : "")}}}resources: {requests: {cpu: "1"} } }] }
        ---

        """;

    public static string Guard(string bound) => $$$"""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: web}
        spec: { {{{bound}}}, selector: {matchLabels: {app: web} } }
        ---

        """;

    public const string Served = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        ---

        """;

    public const string HostAntiAffinity =
        "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}";

    public const string ZoneSpread =
        "topologySpreadConstraints: [{maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}]";

    public const string Probed = "readinessProbe: {httpGet: {path: /, port: 80}, initialDelaySeconds: 10, periodSeconds: 5}";
}
