using System.Text.Json.Nodes;
using HaKit.Evaluation;
using HaKit.Policies;

namespace HaKit.Cli.Tests.Acceptance;

public sealed class PolicyTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void The_list_HasEveryRuleWithItsReason()
    {
        var rules = JsonNode.Parse(workspace.Run("policy", "list", "-o", "json").Output)!["rules"]!.AsArray();
        Assert.Equal(Catalog.All.Select(rule => rule.Id.Value).Order(), rules.Select(rule => (string)rule!["rule"]!));
        Assert.All(rules, rule => Assert.Equal((bool)rule!["exportable"]!, rule["reason"] is null));
        Assert.EndsWith($"\n{PolicyTable.All.Count} of {Catalog.All.Length} rules can be exported; 'hakit policy export' writes them.\n", workspace.Run("policy", "list").Output);
    }

    [Fact]
    public void An_export_IsWhatValidateAccepts()
    {
        var all = workspace.Run("policy", "export");
        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        Assert.Equal(all.Output, workspace.Run("policy", "export").Output);
        workspace.With("policies.yaml", all.Output);
        Assert.Equal(0, workspace.Run("validate", "policies.yaml").ExitCode);
    }

    [Fact]
    public void Options_DecideActionAndNamespaces()
    {
        var yaml = workspace.Run("policy", "export", "--rules", "hak1001", "--action", "deny", "--namespace-selector", "env=prod", "--exclude-namespaces", "b,a").Output;
        Assert.Contains("  matchResources:\n    namespaceSelector:\n      matchExpressions:\n      - key: kubernetes.io/metadata.name\n        operator: NotIn\n        values:\n"
            + "        - a\n        - b\n      matchLabels:\n        env: prod\n  policyName: hakit-hak1001\n  validationActions:\n  - Deny\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_GetsAFileForEachRule()
    {
        var result = workspace.Run("policy", "export", "--rules", "HAK5007,HAK1001", "--out", "policies");
        Assert.Equal(new RunResult(0, "", "2 policies written to policies\n"), result);
        Assert.StartsWith("apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n", workspace.Read("policies/HAK1001.yaml"), StringComparison.Ordinal);
        Assert.Contains("name: hakit-hak5007", workspace.Read("policies/HAK5007.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exported_policy_IsHeldAgainstOtherInputs()
    {
        workspace.Run("policy", "export", "--rules", "HAK1001", "--action", "deny", "--exclude-namespaces", "", "--out", "in");
        workspace.With("in/web.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
            """);
        var result = workspace.Run("validate", "in");
        Assert.Contains(
            "ValidatingAdmissionPolicy 'hakit-hak1001' with binding 'hakit-hak1001' denied request: "
            + "HAK1001: 1 replica: the loss of one pod or the drain of its node is an outage; at least 2 are needed.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rules 'HAK3005': HAK3005 cannot be exported: needs the nodes of the cluster", "export", "--rules", "HAK3005")]
    [InlineData("--rules 'HAK0000': no rule 'HAK0000'; did you mean 'HAK1001'?; 'hakit policy list' lists them", "export", "--rules", "HAK0000")]
    [InlineData("--namespace-selector 'prod': must be labels such as env=prod,team=shop", "export", "--namespace-selector", "prod")]
    [InlineData("say what to do: export or list")]
    [InlineData("unknown argument 'show': must be export or list", "show")]
    public void Wrong_usage_IsToldWithWhatIsAllowed(string error, params string[] arguments) =>
        Assert.Equal(new RunResult(2, "", $"hakit policy: {error}\nSee 'hakit policy --help'.\n"), workspace.Run(["policy", .. arguments]));
}
