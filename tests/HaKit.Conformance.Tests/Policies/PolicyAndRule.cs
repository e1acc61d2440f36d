using HaKit.Evaluation;
using HaKit.Facts;
using HaKit.Policies;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;
using HaKit.Validation.Admission.Simulation;

namespace HaKit.Conformance.Tests.Policies;

/// <summary>Asks the exported policies and the rules themselves of the same objects, and lists where they differ.</summary>
internal sealed class PolicyAndRule
{
    /// <summary>Policies that report less than their rule; what they report, the rule does too.</summary>
    private static readonly HashSet<string> Parts =
        ["HAK1013", "HAK2003", "HAK3001", "HAK3002", "HAK3010", "HAK3011", "HAK4001", "HAK4007", "HAK5004", "HAK5007", "HAK6005"];

    private static readonly RuleOptions Options = RuleOptions.Default with { ClosedWorld = false, SwitchedOn = [.. PolicyTable.All.Select(policy => policy.Rule.Value)] };

    private readonly PolicySimulation policies = PolicySimulation.Of([.. PolicyTable.All.SelectMany(Strict)], KubernetesVersion.Default);

    private readonly List<string> differences = [];

    public int Objects { get; private set; }

    /// <summary>How often each rule's policy reported.</summary>
    public SortedDictionary<string, int> Reports { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Differences => differences;

    public void Ask(ManifestObject written)
    {
        var version = KubernetesVersion.Default;
        var stored = Defaults.Apply(written, version);
        if (Owners.ControllerOf(stored) is not null)
            return;
        Objects++;
        var alone = Evaluate(stored);
        var served = ServiceFor(stored) is { } service ? Evaluate(stored, service) : alone;
        var outcomes = policies.Check(written).ToLookup(outcome => outcome.Policy, outcome => outcome.Message);
        foreach (var policy in PolicyTable.All)
        {
            var id = policy.Rule.Value;
            var ours = string.Join(" | ", outcomes["hakit-" + id.ToLowerInvariant()]);
            var theirs = Said(policy, policy.AssumesService ? served : alone);
            if (ours.Length > 0)
                Reports[id] = Reports.TryGetValue(id, out var count) ? count + 1 : 1;
            if (id == "HAK2003" && ours.Length > 0 && Said(policy, Evaluate(stored, TwoPodsFor(stored))).Count > 0)
                theirs = [ours[(id.Length + 2)..]];
            if (!Agree(id, ours, theirs))
                differences.Add($"{id} {written.Kind} {written.Root.Place.Source.Name}\n  policy: {ours}\n  rule:   {string.Join(" ", theirs)}");
        }
    }

    /// <summary>Whether the policy says what the rule says, in the same order; a part may leave findings out.</summary>
    private static bool Agree(string rule, string ours, IReadOnlyList<string> theirs)
    {
        if (!Parts.Contains(rule) || ours.Length == 0)
            return ours == (theirs.Count == 0 ? "" : rule + ": " + string.Join(" ", theirs)) || Parts.Contains(rule);
        var rest = ours[(rule.Length + 1)..];
        foreach (var finding in theirs)
            rest = rest.StartsWith(" " + finding, StringComparison.Ordinal) ? rest[(finding.Length + 1)..] : rest;
        return rest.Length == 0;
    }

    private static IReadOnlyList<string> Said(RulePolicy policy, ILookup<string, string> findings) =>
        [.. findings[policy.Rule.Value].Select(message => message.Replace("Service s-for-test", "a Service", StringComparison.Ordinal))];

    private static ILookup<string, string> Evaluate(params ManifestObject[] objects) =>
        RuleEngine.Evaluate(new ManifestSet([.. objects.Select((one, i) => new ManifestObject(one.Root, i))]), Options)
            .Where(finding => finding.Accepted is null && finding.Subject!.Root == objects[0].Root)
            .ToLookup(finding => finding.Rule, finding => finding.Message);

    /// <summary>The policy, failing where an expression does.</summary>
    public static IReadOnlyList<ManifestObject> Strict(RulePolicy policy)
    {
        var options = new PolicyExportOptions { Action = PolicyEnforcement.Deny, ExcludedNamespaces = [] };
        var yaml = Manifest.Of([.. PolicyExport.Of(policy, options)]).ToYaml();
        return Read(yaml.Replace("failurePolicy: Ignore", "failurePolicy: Fail", StringComparison.Ordinal));
    }

    /// <summary>A Service that leads to every port that the running containers declare; null where there is none.</summary>
    private static ManifestObject? ServiceFor(ManifestObject stored)
    {
        var kind = WorkloadKinds.Of(stored);
        if (kind is WorkloadKind.None or WorkloadKind.Custom)
            return null;
        var facts = new SetFacts(new ManifestSet([stored]), "default").Workloads[0];
        var ports = facts.Pod.Running.SelectMany(container => container.Ports).Where(port => port.Number > 0)
            .Select((port, i) => $"{{name: p{i}, port: {i + 1}, targetPort: {port.Number}, protocol: {port.Protocol}}}").ToList();
        if (ports.Count == 0 || facts.Pod.Metadata.At("labels") is not MapNode { Count: > 0 } labels)
            return null;
        var service = Read($"{{apiVersion: v1, kind: Service, metadata: {{name: s-for-test, namespace: '{facts.Namespace}'}}, spec: {{ports: [{string.Join(", ", ports)}]}}}}")[0];
        var spec = (MapNode)service.Root["spec"]!;
        return new ManifestObject(With(service.Root, "spec", With(spec, "selector", labels)));
    }

    private static ManifestObject TwoPodsFor(ManifestObject budget)
    {
        var selector = budget.Root.At("spec", "selector");
        var labels = new MapNode(
            [
                .. selector.Map("matchLabels")?.Entries ?? [],
                .. selector.Items("matchExpressions").Where(item => item.Text("operator") is "In" or "Exists")
                    .Select(item => new MapEntry(item.Text("key")!, item.Items("values") is { Count: > 0 } values ? values[0] : ScalarNode.String("x", Place.None))),
            ], Place.None);
        var root = Read("{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: 'NS'}, spec: {replicas: 2, template: {spec: {containers: [{name: c, image: 'i:1'}]}}}}"
            .Replace("NS", budget.NamespaceOr("default"), StringComparison.Ordinal))[0].Root;
        var spec = (MapNode)root["spec"]!;
        var template = (MapNode)spec["template"]!;
        return new ManifestObject(With(root, "spec", With(spec, "template", With(template, "metadata", new MapNode([new MapEntry("labels", labels)], Place.None)))));
    }

    private static MapNode With(MapNode map, string key, Node value) =>
        new([.. map.Entries.Where(entry => entry.Key != key), new MapEntry(key, value)], map.Place);

    private static List<ManifestObject> Read(string yaml) =>
        [.. YamlReader.Read(yaml, new Source(SourceKind.Text, "test")).Select((document, i) => new ManifestObject((MapNode)document.Root!, i))];
}
