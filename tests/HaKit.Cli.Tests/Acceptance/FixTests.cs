using System.Text;
using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Acceptance;

public sealed class FixTests : IDisposable
{
    private const string Manifest =
        """
        # third party
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: "web"   # quoted
        spec:
          replicas: 3

          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - name: web
                image: web:1
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: web
        spec:
          # never less than three
          minAvailable: 3   # of three
          selector: {matchLabels: {app: web}}

        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void AFix_TouchesOnlyItsLines_AndASecondChangesNothing()
    {
        workspace.With("web.yaml", Manifest).With("hakit.yaml", OnlyRules("HAK2003"));
        var first = workspace.Run("audit", "--fix");
        Assert.Equal(0, first.ExitCode);
        Assert.StartsWith("web.yaml: fixed HAK2003: PodDisruptionBudget web: ", first.Output);
        Assert.Equal(Manifest.Replace("  minAvailable: 3   # of three\n", "  maxUnavailable: 1\n"), workspace.Read("web.yaml"));
        Assert.Equal(0, workspace.Run("validate").ExitCode);

        var fixedText = workspace.Read("web.yaml");
        Assert.DoesNotContain("fixed", workspace.Run("audit", "--fix").Output);
        Assert.Equal(fixedText, workspace.Read("web.yaml"));
    }

    [Fact]
    public void ADryRun_PrintsADiff_AndLeavesTheFilesAlone()
    {
        workspace.With("web.yaml", Manifest).With("hakit.yaml", OnlyRules("HAK2003"));
        Assert.Equal(
            new RunResult(1,
                """
                --- a/web.yaml
                +++ b/web.yaml
                @@ -20,5 +20,5 @@
                   name: web
                 spec:
                   # never less than three
                -  minAvailable: 3   # of three
                +  maxUnavailable: 1
                   selector: {matchLabels: {app: web}}

                """,
                "1 finding to fix in 1 file; 0 cannot be fixed mechanically\n"),
            workspace.Run("audit", "--fix", "--dry-run"));
        Assert.Equal(Manifest, workspace.Read("web.yaml"));
    }

    [Fact]
    public void AMissingBudget_IsAppendedToTheSameFile()
    {
        workspace.With("web.yaml", Manifest[..Manifest.IndexOf("---\n")]).With("hakit.yaml", OnlyRules("HAK2001"));
        Assert.Equal(0, workspace.Run("audit", "--fix").ExitCode);
        var text = workspace.Read("web.yaml");
        Assert.StartsWith(Manifest[..Manifest.IndexOf("---\n")] + "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\n", text);
        Assert.Equal(0, workspace.Run("validate").ExitCode);
        workspace.Run("audit", "--fix");
        Assert.Equal(text, workspace.Read("web.yaml"));
    }

    [Fact]
    public void ByteOrderMark_AndLineEnds_AreKept()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        byte[] bytes = [.. utf8.GetPreamble(), .. utf8.GetBytes(Manifest.Replace("\n", "\r\n"))];
        workspace.With("web.yaml", bytes).With("hakit.yaml", OnlyRules("HAK2003"));
        Assert.Equal(0, workspace.Run("audit", "--fix").ExitCode);
        byte[] expected = [.. utf8.GetPreamble(), .. utf8.GetBytes(Manifest.Replace("  minAvailable: 3   # of three\n", "  maxUnavailable: 1\n").Replace("\n", "\r\n"))];
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(workspace.Root, "web.yaml")));
    }

    [Fact]
    public void WhatCannotBeMended_SaysWhy()
    {
        workspace.With("web.yaml", Manifest.Replace("web:1", "web")).With("hakit.yaml", OnlyRules("HAK7005"));
        var result = workspace.Run("audit", "--fix", "-o", "json");
        Assert.Equal(1, result.ExitCode);
        var findings = JsonNode.Parse(result.Output)!["findings"]!.AsArray();
        Assert.Contains(findings, f => (string)f!["rule"]! == "HAK7005" && (string)f["notFixed"]! == "it has no mechanical fix");
    }

    [Fact]
    public void AJsonFile_CannotTakeASecondDocument()
    {
        workspace.With("web.json", """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web","image":"web:1"}]}}}}""")
            .With("hakit.yaml", OnlyRules("HAK2001"));
        var before = workspace.Read("web.json");
        Assert.Contains("    not fixed: a JSON file cannot take a second document\n", workspace.Run("audit", "--fix").Output);
        Assert.Equal(before, workspace.Read("web.json"));
    }

    [Fact]
    public void AFileThatCannotBeRead_LeavesTheOthersFixed()
    {
        workspace.With("web.yaml", Manifest).With("broken.yaml", "a: [\n").With("hakit.yaml", OnlyRules("HAK2003"));
        Assert.Equal(2, workspace.Run("audit", "--fix").ExitCode);
        Assert.Contains("maxUnavailable: 1", workspace.Read("web.yaml"));
        Assert.Equal("a: [\n", workspace.Read("broken.yaml"));
    }

    [Theory]
    [InlineData("--dry-run", "--dry-run needs --fix")]
    [InlineData("- --fix", "--fix needs files to write to, not standard input")]
    [InlineData("--fix --baseline b --update-baseline", "--fix and --update-baseline exclude each other: fix first, then write the baseline")]
    public void OptionsThatDoNotFit_AreErrors(string options, string expected) =>
        Assert.Equal(new RunResult(2, "", $"hakit audit: {expected}\nSee 'hakit audit --help'.\n"), workspace.Run(["audit", .. options.Split(' ')]));

    /// <summary>Settings under which only these rules speak, so that a test does not depend on the others.</summary>
    internal static string OnlyRules(params string[] rules) =>
        "rules:\n" + string.Concat(HaKit.Evaluation.Catalog.All.Where(r => !rules.Contains(r.Id.Value)).Select(r => $"  {r.Id.Value}: off\n"));
}
