using HaKit.Evaluation;

namespace HaKit.Analyzers.Tests.Fixes;

/// <summary>Every finding can be accepted, however the object is written.</summary>
public class AcceptTests
{
    private const string Reason = "[\"hakit.dev/accept.HAK1001\"] = \"say here why this risk is acceptable\"";

    public static TheoryData<string> Rules { get; } = [.. Catalog.All.Where(rule => rule.Number / 1000 != 8).Select(rule => rule.Id.Value)];

    [Theory]
    [InlineData("Metadata = new() { Name = \"web\" },", "Metadata = new() { Name = \"web\", Annotations = new Dictionary<string, string> { " + Reason + " } },")]
    [InlineData("Metadata = new V1ObjectMeta { Name = \"web\", Annotations = new Dictionary<string, string> { [\"a\"] = \"b\" } },", "{ [\"a\"] = \"b\", " + Reason + " } },")]
    [InlineData("Metadata = new() { Name = \"web\", Annotations = new Dictionary<string, string> { { \"a\", \"b\" } } },", "{ { \"a\", \"b\" }, { \"hakit.dev/accept.HAK1001\", \"say here why this risk is acceptable\" } } },")]
    [InlineData("Metadata = new() { Name = \"web\", Annotations = new Dictionary<string, string>() },", "Annotations = new Dictionary<string, string>() { " + Reason + " } },")]
    [InlineData("Metadata = new() { Name = \"web\", Annotations = new Dictionary<string, string> { } },", "Annotations = new Dictionary<string, string> { " + Reason + " } },")]
    [InlineData("Metadata = new() { Name = \"web\", Annotations = new SortedDictionary<string, string> { [\"hakit.dev/accept.HAK1001\"] = \" \" } },", "SortedDictionary<string, string> { " + Reason + " } },")]
    [InlineData("Metadata = new() { Name = \"web\", Annotations = null },", "Annotations = new Dictionary<string, string> { " + Reason + " } },")]
    [InlineData("Metadata = new() { Name = \"web\", Annotations = new Dictionary<string, string>(labels) },", "Dictionary<string, string>(labels) { " + Reason + " } },")]
    public void Annotation_IsWritten(string metadata, string after) =>
        ChainFixTests.AssertContains(after, Fixed.Apply(Object(metadata, "Replicas = 1,"), "HAK1001", "accept"));

    [Fact]
    public void Reason_IsOneThatHaKitTakes() => Assert.NotEmpty(HaKit.CodeFixes.Offers.Reason.Trim());

    /// <summary>In a chain, the verb; on an object of the client, the annotation: what each writes accepts every rule of the catalogue.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_CanBeAccepted(string rule)
    {
        foreach (var (source, form) in new[] { (Chain, "chain"), (Object("Metadata = new() { Name = \"web\" },", "Replicas = 1,"), "model") })
        {
            using var sources = new Sources(source);
            var told = sources.Diagnose().First(found => found.Id == "HAK1001");
            var descriptor = new Microsoft.CodeAnalysis.DiagnosticDescriptor(rule, rule, rule, "Availability", told.Severity, true);
            var found = Microsoft.CodeAnalysis.Diagnostic.Create(descriptor, told.Location, told.Properties);
            var accept = Assert.Single(Fixed.Offered(sources, found), offered => offered.EquivalenceKey == rule + ".accept");
            var changed = Sources.After(accept);
            changed.Diagnose();
            var name = typeof(Rules).GetProperties().Single(property => property.GetValue(null) is RuleId id && id.Value == rule).Name;
            ChainFixTests.AssertContains(form == "chain" ? $".Accept(Rules.{name}, \"" : $"[\"hakit.dev/accept.{rule}\"] = \"", changed.Text);
        }
    }

    private const string Chain = "public static class P { public static string Yaml() => Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80)).ToYaml(); }";

    private static string Object(string metadata, string spec) => Compiled.Method($$"""
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        var d = new V1Deployment { {{metadata}} Spec = new() { {{spec}} Selector = new() { MatchLabels = labels }, Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29" }] } } } };
        """);
}
