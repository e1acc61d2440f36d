using System.Text.Json.Nodes;
using HaKit.Evaluation;

namespace HaKit.Cli.Tests.Acceptance;

public sealed class RulesTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void List_HasEveryRuleOnce()
    {
        var result = workspace.Run("rules");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var ids = result.Output.Split('\n').Where(line => line.StartsWith("  HAK")).Select(line => line[2..9]);
        Assert.Equal(Catalog.All.Select(r => r.Id.Value).Order(), ids);
        Assert.EndsWith($"\n{Catalog.All.Length} rules; 'hakit rules HAKnnnn' explains one.\n", result.Output);
    }

    [Fact]
    public void Json_HasEveryRule()
    {
        var rules = JsonNode.Parse(workspace.Run("rules", "-o", "json").Output)!["rules"]!.AsArray();
        Assert.Equal(Catalog.All.Length, rules.Count);
        Assert.Equal(["rule", "title", "severity", "area", "remediation", "default", "needs", "help"], rules[0]!.AsObject().Select(m => m.Key));
    }

    [Fact]
    public void OneRule_IsExplained()
    {
        var result = workspace.Run("rules", "hak2003");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("HAK2003  Budget refuses every eviction\nerror · Disruption budgets\n\n", result.Output);
        Assert.Equal("HAK2003", (string)JsonNode.Parse(workspace.Run("rules", "HAK2003", "-o", "json").Output)!["rule"]!);
    }

    [Fact]
    public void AnUnknownRule_IsAError() => Assert.Equal(
        new RunResult(2, "", "hakit rules: no rule 'HAK2O03'; did you mean 'HAK2003'?; 'hakit rules' lists them\nSee 'hakit rules --help'.\n"),
        workspace.Run("rules", "HAK2O03"));
}
