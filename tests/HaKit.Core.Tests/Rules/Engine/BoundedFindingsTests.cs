using HaKit.Evaluation;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>Objects that all say the same of one another make findings of bounded number and length: nothing grows with the square.</summary>
public class BoundedFindingsTests
{
    private const int Few = 20;

    private const int Many = 80;

    public static TheoryData<string> Shapes =>
        ["deployments", "services", "ports", "budgets", "exclusions", "monitors", "autoscalers", "local", "zonal", "quorum", "constraints"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Four_times_the_objects_MakeFourTimesTheFindings(string shape)
    {
        var few = Findings(shape, Few);
        var many = Findings(shape, Many);
        Assert.NotEmpty(few);
        Assert.InRange(many.Count, 1, 4 * few.Count + 4);
        Assert.InRange(many.Max(finding => finding.Message.Length), 1, 400);
        Assert.InRange(many.Sum(finding => (long)finding.Message.Length), 1, (4 * few.Sum(finding => (long)finding.Message.Length)) + (Many * 40));
    }

    [Fact]
    public void Findings_that_concern_the_same_workloads_ShareTheirList()
    {
        var concerns = Findings("services", Many).Select(finding => finding.Concerns).Where(list => list.Count > 1).ToList();
        Assert.True(concerns.Count >= Many);
        Assert.InRange(concerns.Distinct(ReferenceEqualityComparer.Instance).Count(), 1, 8);
    }

    [Fact]
    public void A_port_that_many_do_not_declare_IsOneFinding() => new RuleSpec(HaKit.Rules.ServiceTargetPortUndeclared).Reports(
        Severity.Error,
        "spec.ports[0].targetPort",
        "No container of Deployment web0, Deployment web1, Deployment web2, Deployment web3, Deployment web4 and 15 more declares a port named admin: their pods get no traffic.",
        [.. Deployments(Few), Service(ports: "- port: 80\n  targetPort: admin")]);

    [Fact]
    public void Workloads_that_a_local_policy_leaves_out_AreOneFinding() => new RuleSpec(HaKit.Rules.LocalTrafficPolicy).Reports(
        Severity.Warning,
        "spec.internalTrafficPolicy",
        "internalTrafficPolicy is Local, but Deployment web0 and Deployment web1 do not run on every node: clients on the other nodes get no answer.",
        [.. Deployments(2), Service(spec: "internalTrafficPolicy: Local")]);

    private static IReadOnlyList<Finding> Findings(string shape, int n) => RuleEngine.Evaluate(
        Read([.. Objects(shape, n)]), RuleOptions.Default with { Cluster = Cluster.Parse("3x2") });

    private static IEnumerable<string> Objects(string shape, int n) => shape switch
    {
        "deployments" => Deployments(n, sameSelector: true),
        "services" => [.. Deployments(n), .. Each(n, i => Object("v1", "Service", $"s{i}", "selector: {app: web}\nports: [{port: 80}]"))],
        "ports" => [.. Deployments(n), .. Each(n, i => Object("v1", "Service", $"s{i}", "selector: {app: web}\nports: [{port: 80, targetPort: admin}]"))],
        "budgets" => [.. Deployments(n), .. Each(n, i => Object("policy/v1", "PodDisruptionBudget", $"b{i}", "maxUnavailable: 100%\nselector: {matchLabels: {app: web}}"))],
        "exclusions" => [.. Deployments(n), .. Each(n, i => Object("networking.k8s.io/v1", "NetworkPolicy", $"p{i}", "podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}"))],
        "monitors" => [.. Each(n, i => Object("v1", "Service", $"s{i}", "selector: {app: web}\nports: [{port: 80}]")), .. Each(n, i => Object("monitoring.coreos.com/v1", "ServiceMonitor", $"m{i}", $"selector: {{matchLabels: {{app: m{i}}}}}\nendpoints: [{{port: http}}]"))],
        "autoscalers" => [Deployment(), .. Each(n, i => Object("autoscaling/v2", "HorizontalPodAutoscaler", $"h{i}", "minReplicas: 2\nmaxReplicas: 5\nscaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}"))],
        "local" => [.. Deployments(n), .. Each(n, i => Object("v1", "Service", $"s{i}", "selector: {app: web}\ntype: NodePort\nexternalTrafficPolicy: Local\ninternalTrafficPolicy: Local\nports: [{port: 80}]"))],
        "zonal" => [.. Deployments(n), .. Each(n, i => Object("v1", "Service", $"s{i}", "selector: {app: web}\ntrafficDistribution: PreferClose\nports: [{port: 80}]"))],
        "quorum" => [.. Each(n, i => Deployment(name: $"web{i}", labels: $"app: web\ni: w{i}", annotations: "hakit.dev/quorum: \"3\"")), .. Each(n, i => Object("policy/v1", "PodDisruptionBudget", $"b{i}", "maxUnavailable: 100%\nselector: {matchLabels: {app: web}}"))],
        "constraints" => [Deployment(pod: "topologySpreadConstraints:\n" + string.Concat(Enumerable.Repeat("- {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: api}}}\n", n)))],
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static string[] Deployments(int n, bool sameSelector = false) =>
        [.. Each(n, i => Deployment(name: $"web{i}", labels: sameSelector ? "app: web" : $"app: web\ni: w{i}", container: "ports: [{name: http, containerPort: 80}]"))];

    private static IEnumerable<string> Each(int n, Func<int, string> make) => Enumerable.Range(0, n).Select(make);

    private static string Object(string apiVersion, string kind, string name, string spec) =>
        $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: {name}}}\nspec:\n  {spec.Replace("\n", "\n  ", StringComparison.Ordinal)}\n";
}
