using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Conformance.Tests.Policies;

/// <summary>Objects that a server mostly accepts, and that rules have much to say about.</summary>
internal sealed class RandomWorkload
{
    private readonly Random random;

    private RandomWorkload(int seed) => random = new Random(seed);

    public static ManifestObject Of(int seed)
    {
        var yaml = new RandomWorkload(seed).Any();
        return new ManifestObject((MapNode)YamlReader.Read(yaml, new Source(SourceKind.Text, $"seed {seed}: {yaml}"))[0].Root!);
    }

    private string Any() => random.Next(10) switch
    {
        0 => Autoscaler(),
        1 => Budget(),
        2 when random.Next(2) == 0 => $"{{apiVersion: v1, kind: Service, {Metadata("")}, spec: {{ports: [{{port: 80}}]{Maybe(", publishNotReadyAddresses: true")}{Maybe(", clusterIP: None")}}}}}",
        _ => Workload(Pick("Deployment", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Pod", "Job", "CronJob")),
    };

    private string Autoscaler() =>
        $"{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, {Metadata("")}, spec: {{scaleTargetRef: {{kind: {Pick("Deployment", "DaemonSet", "Job", "Database", "ReplicationController")}, name: web"
        + $"{Maybe($", apiVersion: {Pick("apps/v1", "v1", "batch/v1")}")}}}{Maybe($", minReplicas: {random.Next(1, 4)}")}, maxReplicas: {random.Next(3, 6)}}}}}";

    private string Budget() =>
        $"{{apiVersion: policy/v1, kind: PodDisruptionBudget, {Metadata("")}, spec: {{{Pick("", "maxUnavailable: 0, ", "maxUnavailable: 0%, ", "maxUnavailable: 1, ", "minAvailable: 100%, ", "minAvailable: 50%, ")}"
        + $"{Maybe("unhealthyPodEvictionPolicy: AlwaysAllow, ")}{Pick("", "selector: {}", "selector: {matchLabels: {app: web}}")}}}}}";

    private string Workload(string kind)
    {
        var template = $"{{metadata: {{labels: {{app: web, tier: {Pick("a", "b")}}}{Maybe($", annotations: {{{Annotations()}}}")}}}, spec: {Pod(kind)}}}";
        return kind switch
        {
            "Pod" => $"{{apiVersion: v1, kind: Pod, {Metadata(", labels: {app: web}")}, spec: {Pod(kind)}}}",
            "Job" => $"{{apiVersion: batch/v1, kind: Job, {Metadata("")}, spec: {{template: {template}{Maybe(", ttlSecondsAfterFinished: 60")}{Maybe(", parallelism: 0", 6)}}}}}",
            "CronJob" => $"{{apiVersion: batch/v1, kind: CronJob, {Metadata("")}, spec: {{schedule: '0 3 * * *', jobTemplate: {{spec: {{template: {template}}}}}{Maybe($", startingDeadlineSeconds: {Pick("5", "300")}")}{Maybe(", timeZone: Etc/UTC")}}}}}",
            "ReplicationController" => $"{{apiVersion: v1, kind: {kind}, {Metadata("")}, spec: {{selector: {{app: web}}, template: {template}{Replicas()}}}}}",
            _ => $"{{apiVersion: apps/v1, kind: {kind}, {Metadata("")}, spec: {{selector: {{matchLabels: {{app: web}}}}, template: {template}{Controller(kind)}}}}}",
        };
    }

    private string Controller(string kind) => kind switch
    {
        "ReplicaSet" => Replicas(),
        "Deployment" => Replicas() + History() + Maybe($", progressDeadlineSeconds: {random.Next(6, 50)}", 4) + Pick(
            "", "", ", strategy: {type: Recreate}",
            $", strategy: {{rollingUpdate: {{maxUnavailable: {Pick("1", "2", "100%", "50%", "0")}, maxSurge: {Pick("0", "1", "25%", "0%", "100%")}}}}}"),
        "StatefulSet" => Replicas() + History() + Maybe(", updateStrategy: {type: OnDelete}", 3),
        _ => History() + Maybe(", updateStrategy: {type: OnDelete}", 3),
    };

    private string Replicas() => Pick("", $", replicas: {random.Next(0, 5)}", $", replicas: {random.Next(1, 4)}");

    private string History() => Maybe(", revisionHistoryLimit: 0", 4) + Maybe(", minReadySeconds: 5");

    private string Pod(string kind)
    {
        var containers = string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(i => Container(i)));
        var init = Maybe($", initContainers: [{Container(7, Maybe(", restartPolicy: Always"), isInit: true)}]", 3);
        var batch = kind is "Job" or "CronJob" ? ", restartPolicy: Never" : "";
        return $"{{containers: [{containers}]{init}{batch}{Maybe($", terminationGracePeriodSeconds: {Pick("0", "5", "30", "60")}")}{Maybe(", hostNetwork: true", 9)}{Maybe($", tolerations: [{Toleration()}]", 4)}"
            + $"{Maybe(", volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]", 6)}{Maybe($", topologySpreadConstraints: [{Constraint()}]")}"
            + $"{Maybe($", affinity: {{podAntiAffinity: {Affinity()}}}", 3)}}}";
    }

    private string Toleration() => Pick(
        "{operator: Exists}", "{key: node.kubernetes.io/unreachable, operator: Exists}", "{key: node.kubernetes.io/not-ready, effect: NoSchedule}",
        $"{{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: {Pick("0", "300", "301")}}}");

    private string Constraint() =>
        $"{{topologyKey: {Key()}, maxSkew: {random.Next(1, 4)}, whenUnsatisfiable: {Pick("DoNotSchedule", "ScheduleAnyway")}{Selector()}{Maybe(", matchLabelKeys: [pod-template-hash]", 6)}}}";

    private string Affinity()
    {
        var term = $"{{topologyKey: {Key()}{Selector()}{Maybe($", namespaces: [{Pick("shop", "other")}]", 5)}}}";
        return random.Next(2) == 0
            ? $"{{requiredDuringSchedulingIgnoredDuringExecution: [{term}]}}"
            : $"{{preferredDuringSchedulingIgnoredDuringExecution: [{{weight: 1, podAffinityTerm: {term}}}]}}";
    }

    private string Key() => Pick("kubernetes.io/hostname", "topology.kubernetes.io/zone", "topology.kubernetes.io/region", "rack");

    private string Selector() => Pick(
        "", ", labelSelector: {}", ", labelSelector: {matchLabels: {app: web}}", ", labelSelector: {matchLabels: {app: other}}",
        $", labelSelector: {{matchExpressions: [{{key: tier, operator: {Pick("In", "NotIn")}, values: [a]}}]}}",
        $", labelSelector: {{matchExpressions: [{{key: {Pick("tier", "gone")}, operator: {Pick("Exists", "DoesNotExist")}}}]}}");

    private string Container(int i, string more = "", bool isInit = false)
    {
        var isPlainInit = isInit && more.Length == 0;
        return $"{{name: c{i}, image: '{Pick("web", "web:latest", "web:1.2", "r.io:5000/web", "r.io/web@sha256:" + new string('a', 64))}'{more}"
            + Maybe($", imagePullPolicy: {Pick("Always", "IfNotPresent")}")
            + Maybe($", ports: [{{containerPort: {8000 + i}{Maybe(", name: web", 5)}{Maybe($", hostPort: {9000 + i}", 6)}}}]")
            + Maybe($", resources: {{{Maybe($"limits: {Amounts()}")}}}")
            + Maybe($", resources: {{requests: {{{Pick("cpu: 100m", "memory: 64Mi", "cpu: 1, memory: 64Mi", "ephemeral-storage: 1Gi")}}}}}", 20)
            + (isPlainInit ? "" : Maybe($", readinessProbe: {Probe()}") + Maybe($", livenessProbe: {Probe()}") + Maybe($", startupProbe: {Probe()}", 4) + Lifecycle())
            + "}";
    }

    private string Amounts() => $"{{{Pick("cpu: 1", "memory: 64Mi", "cpu: 1000m, memory: 64Mi", "memory: 64Mi, ephemeral-storage: 1Gi")}}}";

    private string Probe() =>
        $"{{{Pick("exec: {command: [a]}", "tcpSocket: {port: 80}", "httpGet: {port: web}", "tcpSocket: {port: web, host: h}")}{Maybe($", initialDelaySeconds: {Pick("5", "40")}")}{Maybe($", periodSeconds: {random.Next(1, 6)}")}"
        + $"{Maybe($", failureThreshold: {random.Next(1, 4)}")}{Maybe($", timeoutSeconds: {random.Next(1, 8)}")}}}";

    private string Lifecycle() => Pick(
        "", "", $", lifecycle: {{preStop: {{sleep: {{seconds: {Pick("1", "5", "28", "30", "45")}}}}}}}", ", lifecycle: {preStop: {exec: {command: [sleep, '40']}}}",
        ", lifecycle: {postStart: {exec: {command: [a]}}}");

    private string Metadata(string more) => $"metadata: {{name: web{Maybe(", namespace: shop")}{Maybe($", annotations: {{{Annotations()}}}", 3)}{more}}}";

    private string Annotations() => Pick(
        "a: b", "hakit.dev/singleton: 'true'", "hakit.dev/singleton: 'false'", "hakit.dev/critical: 'true'", $"hakit.dev/drain-seconds: '{Pick("3", "40", "x")}'",
        $"hakit.dev/accept.HAK{Pick("1001", "1002", "2003", "5001", "7005", "4017")}: '{Pick("known", " ")}'", "helm.sh/hook: pre-install", "hakit.dev/startup-seconds: '20'",
        "kube-score/ignore: 'container-image-tag, pod-probes'", "ignore-check.kube-linter.io/latest-tag: ''", "kube-linter.io/ignore-all: all of it",
        "polaris.fairwinds.com/exempt: 'true'", "polaris.fairwinds.com/tagNotSpecified-exempt: 'true'");

    private string Maybe(string text, int oneIn = 2) => random.Next(oneIn) == 0 ? text : "";

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
