using HaKit.Validation;

namespace HaKit.Core.Tests.Validation;

public class ValidationFindingsTests
{
    [Fact]
    public void A_refusal_BecomesAFindingWithItsPlace()
    {
        const string Yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: A\n";
        var manifest = Server.Read(Yaml);
        var finding = Assert.Single(ValidationFindings.FromErrors(manifest, Server.Errors(Yaml)));
        Assert.Equal("HAK0002", finding.Rule);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("metadata.name", finding.Field);
        Assert.StartsWith("metadata.name: Invalid value: \"A\": a lowercase RFC 1123 subdomain", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("object.yaml", 4, 9), (finding.File, finding.Line, finding.Column));
    }

    [Fact]
    public void Identifiers_AreInOrderWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, 14).Select(number => $"HAK{number:0000}"), ValidationRuleIds.All.Select(rule => rule.Id));
}
