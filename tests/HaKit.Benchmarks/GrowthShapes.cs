namespace HaKit.Benchmarks;

/// <summary>Manifests that grow in one respect.</summary>
internal static class GrowthShapes
{
    private const int Objects = 125;
    private const int Items = 1_000;

    /// <summary>Each with the size to begin with; the first is work that nothing can make quadratic, to compare with.</summary>
    public static (string Name, int Size, Func<int, string> Make)[] All { get; } =
    [
        ("pairs", Objects, n => Join(n, i => Deployment($"d{i}", $"app: w{i}")) + Join(n, i => Service(i, $"app: w{i}"))),
        ("deployments", Objects, n => Join(n, i => Deployment($"d{i}", "app: web"))),
        ("services", Objects, n => Webs(n) + Join(n, i => Service(i, "app: web"))),
        ("budgets", Objects, n => Webs(n) + Join(n, i => Object("policy/v1", "PodDisruptionBudget", $"b{i}", "maxUnavailable: 1, selector: {matchLabels: {app: web}}"))),
        ("exclusions", Objects, n => Webs(n) + Join(n, i => Policy(i, "{key: app, operator: NotIn, values: [web]}"))),
        ("others", Objects, n => Join(n, i => Deployment($"d{i}", $"app: w{i}")) + Join(n, i => Policy(i, $"{{key: app, operator: NotIn, values: [w{i}]}}"))),
        ("absences", Objects, n => Webs(n) + Join(n, i => Policy(i, "{key: app, operator: DoesNotExist}"))),
        ("monitors", Objects, n => Join(n, i => Service(i, $"app: w{i}"))
            + Join(n, i => Object("monitoring.coreos.com/v1", "ServiceMonitor", $"m{i}", $"selector: {{matchLabels: {{app: m{i}}}}}, endpoints: [{{port: http}}]"))),
        ("namespaces", Objects, n => Join(n, i => $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: n{i}}}\n")
            + Join(n, i => Object("networking.k8s.io/v1", "NetworkPolicy", $"p{i}", $"podSelector: {{}}, ingress: [{{from: [{{namespaceSelector: {{matchLabels: {{kubernetes.io/metadata.name: n{i}}}}}}}]}}]"))),
        ("autoscalers", Objects, n => Deployment("d", "app: web")
            + Join(n, i => Object("autoscaling/v2", "HorizontalPodAutoscaler", $"h{i}", "minReplicas: 2, maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}"))),
        ("constraints", Items, n => Deployment("d", "app: web", pod: $"topologySpreadConstraints: [{List(n, _ => Constraint("zone"))}]")),
        ("keys", Items, n => Deployment("d", "app: web", pod: $"topologySpreadConstraints: [{List(n, i => Constraint($"zone{i}"))}]")),
        ("owners", Items, n => $"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a, ownerReferences: [{List(n, i => $"{{apiVersion: v1, kind: Pod, name: p{i}, uid: u{i}, controller: true}}")}]}}\n"),
        ("environment", Items, n => Deployment("d", "app: web", container: $"env: [{List(n, i => $"{{name: E{i}, value: a}}")}]")),
        ("ports", Items, n => Object("v1", "Service", "s", $"selector: {{app: web}}, ports: [{List(n, i => $"{{name: p{i}, port: {1 + (i % 65_000)}, targetPort: t{i}}}")}]")
            + Deployment("d", "app: web", container: $"ports: [{List(n, i => $"{{name: t{i}, containerPort: {1 + (i % 65_000)}}}")}]")),
        ("limits", Items, n => Deployment("d", "app: web", container: $"resources: {{limits: {{{List(n, i => $"example.com/r{i}: 1")}}}}}")),
        ("ranges", Items, n => Object("v1", "LimitRange", "l", $"limits: [{{type: Container, max: {{{List(n, i => $"example.com/r{i}: 1")}}}}}]")),
        ("duplicates", Items, n => "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"  k{i / 2}: v\n"))),
    ];

    private static string Webs(int n) => Join(n, i => Deployment($"d{i}", $"app: web, i: w{i}"));

    private static string Join(int n, Func<int, string> make) => string.Concat(Enumerable.Range(0, n).Select(make));

    private static string List(int n, Func<int, string> make) => string.Join(", ", Enumerable.Range(0, n).Select(make));

    private static string Constraint(string key) => $"{{maxSkew: 1, topologyKey: {key}, whenUnsatisfiable: DoNotSchedule, labelSelector: {{matchLabels: {{app: web}}}}}}";

    private static string Service(int i, string selector) =>
        $"---\napiVersion: v1\nkind: Service\nmetadata: {{name: s{i}, labels: {{app: s{i}}}}}\nspec: {{selector: {{{selector}}}, ports: [{{port: 80}}]}}\n";

    private static string Policy(int i, string expression) => Object("networking.k8s.io/v1", "NetworkPolicy", $"p{i}", $"podSelector: {{matchExpressions: [{expression}]}}");

    private static string Object(string apiVersion, string kind, string name, string spec) =>
        $"---\napiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: {name}}}\nspec: {{{spec}}}\n";

    private static string Deployment(string name, string labels, string pod = "", string container = "") =>
        $"---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}}}\nspec:\n  replicas: 2\n  selector: {{matchLabels: {{{labels}}}}}\n"
        + $"  template:\n    metadata: {{labels: {{{labels}}}}}\n    spec: {{{Then(pod)}containers: [{{{Then(container)}name: c, image: \"x:1\"}}]}}\n";

    private static string Then(string fields) => fields.Length == 0 ? "" : fields + ", ";
}
