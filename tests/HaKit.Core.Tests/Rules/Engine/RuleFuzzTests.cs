using CsCheck;
using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Tree;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>Sound objects of every kind with random parts replaced, taken out or made unknown.</summary>
public class RuleFuzzTests
{
    private static readonly ManifestSet Sound = Read(
        Deployment(pod: Placements.Apart() + "\n" + Placements.Spread() + "\n" + Placements.Entry(Placements.Zone, "DoNotSchedule") + "\ntolerations: [{operator: Exists}]\nnodeSelector: {a: b}\nvolumes: [{name: data, persistentVolumeClaim: {claimName: data}}, {name: c, configMap: {name: c}}]\ninitContainers: [{name: proxy, image: 'p:1', restartPolicy: Always, ports: [{containerPort: 1}]}]",
            container: "ports: [{name: http, containerPort: 80, hostPort: 80}]\nlivenessProbe: {httpGet: {port: http}, periodSeconds: 3}\nreadinessProbe: {httpGet: {port: http}}\nstartupProbe: {exec: {command: [a]}}\nlifecycle: {preStop: {exec: {command: [sh, -c, sleep 5]}}}\nresources: {requests: {cpu: 1}}\nenvFrom: [{secretRef: {name: s}}]\nenv: [{name: A, valueFrom: {configMapKeyRef: {name: c, key: k}}}]"),
        StatefulSet("replicas: 5\nserviceName: db\nvolumeClaimTemplates: [{metadata: {name: d}, spec: {storageClassName: disk}}]"),
        DaemonSet("updateStrategy: {rollingUpdate: {maxSurge: 1}}"),
        Job("backoffLimit: 0\npodFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]}"),
        CronJob(),
        Pod(),
        Service("externalTrafficPolicy: Local\ntrafficDistribution: PreferClose"),
        Service(selector: "app: db", name: "db"),
        Budget(),
        Budget("minAvailable: 50%", name: "more"),
        Autoscaler("minReplicas: 1\nmaxReplicas: 5\nmetrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization}}}]\nbehavior: {scaleDown: {stabilizationWindowSeconds: 0, policies: [{type: Percent, value: 100}]}}"),
        ScaledObject("triggers: [{type: cpu}]"),
        Claim("ReadWriteOnce"),
        "apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {name: vpa}\nspec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, resourcePolicy: {containerPolicies: [{containerName: '*'}]}}\n",
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: web, port: {number: 80}}}, rules: [{http: {paths: [{backend: {service: {name: web, port: {name: http}}}}]}}]}\n",
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {matchLabels: {app: x}}, ingress: [{from: [{podSelector: {matchLabels: {app: y}}}]}]}\n",
        "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: disk}\n",
        "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q}\nspec: {hard: {cpu: 1}}\n",
        "apiVersion: v1\nkind: LimitRange\nmetadata: {name: l}\nspec: {limits: [{type: Pod, default: {cpu: 1}}]}\n");

    private static readonly RuleOptions Everything = RuleOptions.Default with
    {
        Cluster = Cluster.Parse("3x2:4cpu,8Gi"),
        NodeAutoscaling = true,
        Descheduler = true,
        RolloutPolicy = new RolloutPolicy(0, 0, 1, 1),
        Hosts = [Hosts.Hosts.Shop with { Name = "nginx", Endpoints = [HostEndpoint.OnAnyAddress(81)] }],
        SwitchedOn = [.. Catalog.All.Select(rule => rule.Id.Value)],
    };

    private static readonly string[] Odd = ["", "x", "100%", "a b", "-", "0", "\u0000", "kubernetes.io/hostname"];

    [Fact]
    public void No_object_makes_a_rule_throw_and_the_same_objects_give_the_same_findings() => Gen.Int.Sample(
        seed =>
        {
            var mutated = Mutate(seed);
            foreach (var options in new[] { Everything, RuleOptions.Default, RuleOptions.Default with { ClosedWorld = false } })
                Assert.Equal(Texts(mutated, options), Texts(mutated, options));
        },
        iter: 400,
        threads: 1);

    private static IEnumerable<string> Texts(ManifestSet set, RuleOptions options) =>
        RuleEngine.Evaluate(set, options).Select(finding => $"{finding.Rule} {finding.Object} {finding.Field} {finding.Message}");

    private static ManifestSet Mutate(int seed)
    {
        var state = unchecked((uint)seed);
        return new ManifestSet([.. Sound.Objects.Select(one => new ManifestObject(Change(one.Root, 0) as MapNode ?? one.Root))]);

        uint Next() => state = unchecked(state * 1664525u + 1013904223u);

        Node Change(Node node, int depth)
        {
            if (depth > 0 && Next() >> 8 << 8 is var roll && roll % 61 == 0)
                return Replacement(node.Place);
            return node switch
            {
                MapNode map => new MapNode([.. map.Entries.Where(_ => (Next() >> 9) % 43 != 0).Select(entry => entry with { Value = Change(entry.Value, depth + 1) })], map.Place),
                ListNode list => new ListNode([.. list.Items.Select(item => Change(item, depth + 1))], list.Place),
                _ => node,
            };
        }

        Node Replacement(Place place) => ((Next() >> 10) % 8) switch
        {
            0 => new UnknownNode(place),
            1 => ScalarNode.Null(place),
            2 => ScalarNode.Integer(unchecked((int)Next()), place),
            3 => ScalarNode.Integer(0, place),
            4 => ScalarNode.Boolean(true, place),
            5 => new ListNode([ScalarNode.String("x", place), new UnknownNode(place)], place),
            6 => new MapNode([], place),
            _ => ScalarNode.String(Odd[(Next() >> 7) % Odd.Length], place),
        };
    }
}
