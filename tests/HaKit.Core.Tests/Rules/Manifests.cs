using System.Text;
using HaKit.Facts;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Rules;

/// <summary>YAML for the rules' tests: sound objects, into which each test writes the lines it is about.</summary>
internal static class Manifests
{
    /// <summary>Stands for a value that cannot be known.</summary>
    public const string Unknown = "<unknown>";

    public static string Deployment(string spec = "replicas: 3", string pod = "", string container = "", string name = "web", string labels = "app: web", string annotations = "", string image = "nginx:1.27.2", string template = "", string @namespace = "") =>
        Workload("apps/v1", "Deployment", spec, pod, container, name, labels, annotations, image, template, @namespace);

    public static string StatefulSet(string spec = "replicas: 3", string pod = "", string container = "", string name = "db", string labels = "app: db", string annotations = "", string @namespace = "") =>
        Workload("apps/v1", "StatefulSet", spec, pod, container, name, labels, annotations, @namespace: @namespace);

    public static string DaemonSet(string spec = "", string pod = "", string container = "", string name = "agent", string labels = "app: agent") =>
        Workload("apps/v1", "DaemonSet", spec, pod, container, name, labels);

    public static string Workload(string apiVersion, string kind, string spec = "", string pod = "", string container = "", string name = "web", string labels = "app: web", string annotations = "", string image = "nginx:1.27.2", string template = "", string @namespace = "") =>
        $"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata:
          name: {name}{Line("  namespace: ", @namespace)}{Block("  annotations:", 4, annotations)}
        spec:{Block("", 2, spec)}
          selector:
            matchLabels:{Block("", 6, labels)}
          template:
            metadata:
              labels:{Block("", 8, labels)}{Block("      annotations:", 8, template)}
            spec:{Block("", 6, pod)}
              containers:
              - name: app
                image: {image}{Block("", 8, container)}

        """;

    public static string Job(string spec = "", string pod = "restartPolicy: Never", string container = "") =>
        $"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: task
        spec:{Block("", 2, spec)}
          template:
            metadata:
              labels:
                app: task
            spec:{Block("", 6, pod)}
              containers:
              - name: app
                image: task:1.0.0{Block("", 8, container)}

        """;

    public static string CronJob(string spec = "", string job = "", string pod = "restartPolicy: Never") =>
        $"""
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: nightly
        spec:
          schedule: "0 3 * * *"{Block("", 2, spec)}
          jobTemplate:
            spec:{Block("", 6, job)}
              template:
                metadata:
                  labels:
                    app: nightly
                spec:{Block("", 10, pod)}
                  containers:
                  - name: app
                    image: task:1.0.0

        """;

    public static string Pod(string spec = "", string metadata = "", string labels = "app: web") =>
        $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: lone
          labels:{Block("", 4, labels)}{Block("", 2, metadata)}
        spec:{Block("", 2, spec)}
          containers:
          - name: app
            image: nginx:1.27.2

        """;

    public static string Service(string spec = "", string selector = "app: web", string name = "web", string ports = "- port: 80\n  targetPort: 8080") =>
        $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}
        spec:{Block("", 2, spec)}{Block("  selector:", 4, selector)}{Block("  ports:", 2, ports)}

        """;

    public static string Budget(string spec = "maxUnavailable: 1", string selector = "app: web", string name = "web", string apiVersion = "policy/v1", string @namespace = "") =>
        $"""
        apiVersion: {apiVersion}
        kind: PodDisruptionBudget
        metadata:
          name: {name}{Line("  namespace: ", @namespace)}
        spec:{Block("", 2, spec)}
          selector:
            matchLabels:{Block("", 6, selector)}

        """;

    public static string Autoscaler(string spec = "minReplicas: 2\nmaxReplicas: 6", string target = "web", string kind = "Deployment", string apiVersion = "apps/v1", string name = "web") =>
        $"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: {name}
        spec:
          scaleTargetRef:{Line("    apiVersion: ", apiVersion)}
            kind: {kind}
            name: {target}{Block("", 2, spec)}

        """;

    public static string ScaledObject(string spec = "minReplicaCount: 2", string target = "web") =>
        $"""
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata:
          name: scaled
        spec:
          scaleTargetRef:
            name: {target}{Block("", 2, spec)}

        """;

    public static string Claim(string mode, string name = "data") =>
        $"""
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: {name}
        spec:
          accessModes: [{mode}]

        """;

    /// <summary>A custom object whose controller may make anything.</summary>
    public const string Opaque = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: thing

        """;

    public static ManifestSet Read(params string[] documents)
    {
        var objects = new List<ManifestObject>();
        foreach (var document in YamlReader.Read(string.Join("---\n", documents), new Source(SourceKind.Text, "test.yaml")))
        {
            Assert.True(document.Problem is null, document.Problem?.ToString());
            if (document.Root is MapNode root)
                objects.Add(new ManifestObject((MapNode)Forget(root), document.Index));
        }

        return new ManifestSet(objects);
    }

    private static Node Forget(Node node) => node switch
    {
        ScalarNode { Text: Unknown } => new UnknownNode(node.Place),
        ListNode list => new ListNode([.. list.Items.Select(Forget)], list.Place),
        MapNode map => new MapNode([.. map.Entries.Select(entry => entry with { Value = Forget(entry.Value) })], map.Place),
        _ => node,
    };

    private static string Line(string prefix, string text) => text.Length == 0 ? "" : $"\n{prefix}{text}";

    private static string Block(string header, int indent, string text)
    {
        if (text.Length == 0)
            return "";
        var block = new StringBuilder();
        if (header.Length > 0)
            block.Append('\n').Append(header);
        foreach (var line in text.Split('\n'))
            block.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        return block.ToString();
    }
}
