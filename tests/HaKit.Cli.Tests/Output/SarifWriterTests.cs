using System.Text;
using System.Text.Json.Nodes;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Tests.Output;

public class SarifWriterTests
{
    [Fact]
    public async Task Log_IsValidSarif210() => Assert.Empty(await SarifSchema.Errors(Text(SampleReports.Everything())));

    [Fact]
    public async Task TheSchema_RefusesWhatIsNotSarif() => Assert.NotEmpty(await SarifSchema.Errors("""{"version": "2.1.0", "runs": [{"results": []}]}"""));

    [Fact]
    public void Result_NamesRuleLevelAndRegion()
    {
        var run = Run(SampleReports.Everything());
        var result = run["results"]![0]!;
        Assert.Equal(("HAK1001", 0, "warning"), ((string)result["ruleId"]!, (int)result["ruleIndex"]!, (string)result["level"]!));
        Assert.Equal("replicas is 1 <must> be 2 & \"more\" Set spec.replicas to 2.", (string)result["message"]!["text"]!);
        var location = result["locations"]![0]!;
        Assert.Equal("deploy/web%201.yaml", (string)location["physicalLocation"]!["artifactLocation"]!["uri"]!);
        Assert.Equal("""{"startLine":7,"startColumn":13,"endLine":7,"endColumn":14}""", location["physicalLocation"]!["region"]!.ToJsonString());
        Assert.Equal("Deployment shop/web: spec.replicas", (string)location["logicalLocations"]![0]!["fullyQualifiedName"]!);
    }

    [Fact]
    public void AcceptedAndKnownResults_AreSuppressed()
    {
        var results = Run(SampleReports.Everything())["results"]!.AsArray();
        Assert.Equal("""[{"kind":"inSource","justification":"one node"}]""", results[2]!["suppressions"]!.ToJsonString());
        Assert.Equal("""[{"kind":"external","justification":"held by the baseline"}]""", results[3]!["suppressions"]!.ToJsonString());
        Assert.Null(results[0]!["suppressions"]);
    }

    [Fact]
    public void UnreadableAndSkippedDocuments_AreNotifications()
    {
        var invocation = Run(SampleReports.Everything())["invocations"]![0]!;
        Assert.False((bool)invocation["executionSuccessful"]!);
        Assert.Equal(["error", "note"], invocation["toolExecutionNotifications"]!.AsArray().Select(n => (string)n!["level"]!));
    }

    [Fact]
    public void Fingerprint_SurvivesMovedLines_NotOtherObjects()
    {
        var problem = SampleReports.Everything().Cases[0].Problems[0];
        Assert.Equal(Fingerprint.Of(problem), Fingerprint.Of(problem with { Place = problem.Place with { Line = 99 }, Message = "other words" }));
        Assert.NotEqual(Fingerprint.Of(problem), Fingerprint.Of(problem with { Object = problem.Object with { Name = "other" } }));
    }

    private static JsonNode Run(Report report) => JsonNode.Parse(Text(report))!["runs"]![0]!;

    private static string Text(Report report) => Encoding.UTF8.GetString(SarifWriter.Write(report).Span);
}
