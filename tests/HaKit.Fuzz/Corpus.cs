using System.Text.Json;
using CsCheck;

namespace HaKit.Fuzz;

/// <summary>Texts to start from, and what damages them.</summary>
internal static class Corpus
{
    private const string Workload =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop, labels: {app: web}}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [a, b]}]}
          template:
            metadata: {labels: {app: web, tier: a}}
            spec:
              terminationGracePeriodSeconds: 45
              topologySpreadConstraints:
              - {maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}
              containers:
              - name: web
                image: "web:1"
                ports: [{containerPort: 80}]
                resources: {requests: {cpu: 100m, memory: 128Mi}}
                readinessProbe: {httpGet: {path: /, port: 80}}
                lifecycle: {preStop: {sleep: {seconds: 10}}}
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: web, namespace: shop}
        spec: {minAvailable: "50%", selector: {matchLabels: {app: web}}}
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: web, namespace: shop}
        spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 9}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {selector: {app: web}, ports: [{port: 80, targetPort: 80}]}

        """;

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "---\n", "--- ", "...\n", "\t", "  ", ": ", "- ", "|\n", ">-\n", "\"", "'", "[", "]", "{", "}", "&a ", "*a", "!!int ", "#", " # c\n", "\\u001b[31m", "\u202E", "\u009B", "\uFEFF",
        "\0", "\uD800", "-1", "4294967295", "9223372036854775808", "1e400", "null", "true", "100%", "$patch: delete\n", "<<: *a\n", "::error::x\n", "]]>", "<script>", "%0A::error::",
    ];

    /// <summary>Manifests, recorded oddities of YAML, and files that were fixed badly once.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. Enumerable.Repeat(Workload, 200),
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", "kubectl-yaml.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!),
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", "fix")).Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    /// <summary>A text with a few pieces cut out, doubled or put in.</summary>
    public static Gen<string> Damaged { get; } =
        from text in Gen.Int[0, Texts.Count - 1].Select(i => Texts[i])
        from edits in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[-2, Pieces.Length - 1]).Array[0, 4]
        select edits.Aggregate(text, Edited);

    private static string Edited(string text, (double Where, int Length, int Piece) edit)
    {
        var at = (int)(edit.Where * text.Length);
        var length = Math.Min(edit.Length, text.Length - at);
        return edit.Piece switch
        {
            -2 => text.Remove(at, length),
            -1 => text.Insert(at, text.Substring(at, length)),
            _ => text.Insert(at, Pieces[edit.Piece]),
        };
    }
}
