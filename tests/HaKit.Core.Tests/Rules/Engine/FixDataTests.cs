using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Tree;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.Placements;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>A fix is data: field changes and missing objects. Whoever makes them is rid of the finding.</summary>
public class FixDataTests
{
    private const string Port = "ports: [{containerPort: 80, hostPort: 80}]";

    private static readonly (string Rule, string[] Manifests)[] Cases =
    [
        ("HAK1001", [Deployment("replicas: 1")]),
        ("HAK1002", [Autoscaler("maxReplicas: 6")]),
        ("HAK1003", [Deployment(), Autoscaler()]),
        ("HAK1008", [Autoscaler(apiVersion: "")]),
        ("HAK1012", [Deployment(""), Service(), Autoscaler("minReplicas: 2\nmaxReplicas: 6\nbehavior: {scaleDown: {stabilizationWindowSeconds: 0}}")]),
        ("HAK2001", [Deployment()]),
        ("HAK2001", [StatefulSet(@namespace: "shop")]),
        ("HAK2002", [Deployment(), Budget("")]),
        ("HAK2003", [Deployment(), Budget("minAvailable: 3")]),
        ("HAK2003", [Deployment(), Budget("maxUnavailable: 0")]),
        ("HAK2004", [Budget("minAvailable: 1\nmaxUnavailable: 1")]),
        ("HAK2006", [Deployment(), Budget()]),
        ("HAK2012", [Deployment(), Budget("minAvailable: 0")]),
        ("HAK2013", [Deployment("replicas: 1"), Budget()]),
        ("HAK3001", [Deployment()]),
        ("HAK3001", [StatefulSet()]),
        ("HAK3001", [Deployment(pod: Spread(Zone))]),
        ("HAK3002", [Deployment(pod: Spread())]),
        ("HAK3003", [Deployment(pod: Spread(skew: "0"))]),
        ("HAK3003", [Deployment(pod: Spread(more: "minDomains: 2"))]),
        ("HAK3010", [Deployment(pod: Spread(more: ""))]),
        ("HAK3010", [Deployment(pod: Spread(more: "labelSelector: {matchLabels: {app: api}}"))]),
        ("HAK3011", [Deployment(pod: Spread(skew: "3"))]),
        ("HAK3012", [Deployment(pod: Spread(Zone, "DoNotSchedule"))]),
        ("HAK3013", [Deployment("replicas: 9", Spread(Zone, "DoNotSchedule", "labelSelector: {matchLabels: {app: web}}\nminDomains: 5"))]),
        ("HAK3014", [Deployment(pod: Spread())]),
        ("HAK3015", [Deployment(pod: Spread())]),
        ("HAK3015", [Deployment(pod: Spread(more: "labelSelector: {matchLabels: {app: web}}\nmatchLabelKeys: [tier]"))]),
        ("HAK3016", [Deployment(pod: Spread(when: "DoNotSchedule"))]),
        ("HAK3017", [Deployment(pod: Spread(Zone), annotations: "hakit.dev/survives: zone")]),
        ("HAK3020", [Deployment(pod: Spread("failure-domain.beta.kubernetes.io/zone"))]),
        ("HAK3021", [Deployment(pod: "tolerations: [{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute}]")]),
        ("HAK3022", [Deployment(pod: "volumes: [{name: a, emptyDir: {}}, {name: b, hostPath: {path: /b}}]")]),
        ("HAK3022", [Deployment(pod: "volumes: [{name: a, emptyDir: {}}, {name: b, hostPath: {path: /b}}]", template: "cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes: a")]),
        ("HAK3023", [Deployment(@namespace: "kube-system")]),
        ("HAK4001", [Deployment("strategy: {type: Recreate}"), Service()]),
        ("HAK4001", [StatefulSet("updateStrategy: {type: OnDelete}")]),
        ("HAK4002", [Job(pod: "")]),
        ("HAK4002", [Deployment(pod: "restartPolicy: Never")]),
        ("HAK4004", [Deployment("replicas: 3", Apart())]),
        ("HAK4004", [Deployment("replicas: 3", container: Port)]),
        ("HAK4005", [Deployment("replicas: 1", "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]"), Claim("ReadWriteOnce")]),
        ("HAK4006", [Deployment("strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}")]),
        ("HAK4006", [Deployment("strategy: {type: Recreate, rollingUpdate: {maxSurge: 0}}")]),
        ("HAK4006", [DaemonSet("updateStrategy: {rollingUpdate: {maxSurge: 1}}")]),
        ("HAK4006", [DaemonSet("updateStrategy: {rollingUpdate: {maxUnavailable: 0}}")]),
        ("HAK4006", [StatefulSet("updateStrategy: {rollingUpdate: {maxUnavailable: 0}}")]),
        ("HAK4007", [Deployment("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 100%}}"), Service()]),
        ("HAK4008", [Deployment("progressDeadlineSeconds: 60\nminReadySeconds: 60")]),
        ("HAK4008", [Deployment("progressDeadlineSeconds: 60", container: "readinessProbe: {initialDelaySeconds: 900, tcpSocket: {port: 80}}")]),
        ("HAK4009", [Deployment("revisionHistoryLimit: 0")]),
        ("HAK4012", [Deployment("paused: true")]),
        ("HAK4012", [StatefulSet("replicas: 3\nupdateStrategy: {rollingUpdate: {partition: 3}}")]),
        ("HAK4015", [Job("backoffLimit: 0")]),
        ("HAK4015", [CronJob(job: "backoffLimit: 0")]),
        ("HAK4007", [DaemonSet("updateStrategy: {rollingUpdate: {maxUnavailable: 100%}}"), Service(selector: "app: agent")]),
        ("HAK4015", [Job("backoffLimit: 0", "restartPolicy: OnFailure")]),
        ("HAK4017", [CronJob("timeZone: Etc/UTC")]),
        ("HAK5001", [Deployment(), Service()]),
        ("HAK5003", [Deployment(container: "livenessProbe: {tcpSocket: {port: 80}}\nreadinessProbe: {tcpSocket: {port: 80}}")]),
        ("HAK5003", [Deployment(container: "livenessProbe: {tcpSocket: {port: 80}, periodSeconds: 3}\nreadinessProbe: {tcpSocket: {port: 80}, periodSeconds: 7}")]),
        ("HAK5005", [Deployment(), Service()]),
        ("HAK5006", [Deployment(container: "startupProbe: {tcpSocket: {port: 80}, periodSeconds: 7}", annotations: "hakit.dev/startup-seconds: '60'")]),
        ("HAK5007", [Deployment(container: "lifecycle: {preStop: {sleep: {seconds: 30}}}"), Service()]),
        ("HAK5007", [Deployment(container: "lifecycle: {preStop: {sleep: {seconds: 2}}}"), Service()]),
        ("HAK5007", [Deployment(annotations: "hakit.dev/drain-seconds: '60'")]),
        ("HAK5008", [StatefulSet(pod: "terminationGracePeriodSeconds: 0")]),
        ("HAK5009", [Deployment(pod: "terminationGracePeriodSeconds: 900")]),
        ("HAK5010", [Deployment(container: "livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 1, periodSeconds: 2, timeoutSeconds: 5}")]),
        ("HAK5010", [Deployment(container: "livenessProbe: {exec: {command: [check]}}")]),
        ("HAK5011", [Deployment(container: "livenessProbe: {tcpSocket: {port: 80}, successThreshold: 2}\nreadinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}")]),
        ("HAK5011", [Deployment(pod: "initContainers: [{name: setup, image: 's:1', lifecycle: {}, livenessProbe: {tcpSocket: {port: 80}}}]")]),
        ("HAK6003", [StatefulSet("serviceName: db")]),
        ("HAK5013", [Deployment(image: "acme/app:1.0-chiseled", container: "lifecycle: {preStop: {exec: {command: [sh, -c, sleep 5]}}}")]),
        ("HAK6005", [Deployment(), Service("publishNotReadyAddresses: true")]),
        ("HAK6007", [Deployment(), Service("internalTrafficPolicy: Local")]),
        ("HAK7002", [Budget(apiVersion: "policy/v1beta1")]),
        ("HAK7005", [Deployment(container: "imagePullPolicy: Always")]),
        ("HAK9001", [Deployment(annotations: "hakit.dev/accept.HAK1999: because")]),
        ("HAK9201", [Deployment(image: "ghcr.io/example/shop:1.0", container: "lifecycle: {preStop: {sleep: {seconds: 5}}}")]),
    ];

    private static readonly RuleOptions Options = RuleOptions.Default with { NodeAutoscaling = true, Hosts = [Hosts.Hosts.Shop] };

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Making_the_changes_ends_the_finding(int number)
    {
        var (rule, manifests) = Cases[number];
        var options = rule is "HAK3012" or "HAK3013" ? Options with { Cluster = Cluster.Parse("3x4") } : Options;
        var set = Read(manifests);
        var findings = Of(rule, set, options);
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.True(finding.Fix.Count + finding.NewObjects.Count > 0, "No fix: " + finding.Message));

        var repaired = new ManifestSet(
        [
            .. set.Objects.Select(one => findings.Where(finding => finding.Subject == one).Aggregate(one, Apply)),
            .. findings.SelectMany(finding => finding.NewObjects).Select(added => new ManifestObject(added.Root)),
        ]);

        Assert.Equal([], Of(rule, repaired, options).Select(finding => finding.Message));
    }

    [Fact]
    public void Every_rule_that_offers_a_fix_stands_here()
    {
        var offering = Directory.GetFiles(Path.Combine(RuleCatalogTests.Pages, "..", "..", "src", "HaKit.Core", "Rules"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var text
                && System.Text.RegularExpressions.Regex.IsMatch(text, @"class \w+ : \w+Rule\b") && System.Text.RegularExpressions.Regex.IsMatch(text, @"fix:|Fix\.(To|Without|With)\(|Own\.Add|OneAtATime\("))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Select(name => ((RuleId)typeof(HaKit.Rules).GetProperty(name)!.GetValue(null)!).Value);
        Assert.Empty(offering.Except(Cases.Select(one => one.Rule)));
    }

    private static List<Finding> Of(string rule, ManifestSet set, RuleOptions options) =>
        [.. RuleEngine.Evaluate(set, options).Where(finding => finding.Rule == rule)];

    private static ManifestObject Apply(ManifestObject one, Finding finding) =>
        new((MapNode)finding.Fix.Aggregate((Node)one.Root, (root, change) => Set(root, change.Target.Steps(), 0, change.NewValue)!));

    private static Node? Set(Node? at, IReadOnlyList<(string? Name, int Index)> steps, int depth, Node? value)
    {
        if (depth == steps.Count)
            return value;
        var (name, index) = steps[depth];
        if (name is null)
        {
            var items = new List<Node>((at as ListNode)?.Items ?? []);
            var item = Set(index < items.Count ? items[index] : null, steps, depth + 1, value);
            items.RemoveRange(Math.Min(index, items.Count), index < items.Count ? 1 : 0);
            if (item is not null)
                items.Insert(Math.Min(index, items.Count), item);
            return new ListNode(items, Place.None);
        }

        var entries = new List<MapEntry>((at as MapNode)?.Entries ?? []);
        var position = entries.FindIndex(entry => entry.Key == name);
        var child = Set(position < 0 ? null : entries[position].Value, steps, depth + 1, value);
        if (position >= 0)
            entries.RemoveAt(position);
        if (child is not null)
            entries.Insert(position < 0 ? entries.Count : position, new MapEntry(name, child));
        return new MapNode(entries, Place.None);
    }
}
