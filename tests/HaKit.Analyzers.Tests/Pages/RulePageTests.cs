using System.Collections.Immutable;
using HaKit.Evaluation;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Tests.Pages;

/// <summary>The C# of the rules' pages compiles; what is shown as bad is reported, what is shown as good is not.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules { get; } = [.. Catalog.All.Where(rule => rule.Number / 1000 < 8).Select(rule => rule.Id.Value)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Samples_are_what_they_are_said_to_be(string rule)
    {
        var page = new RulePage(rule);
        Assert.Equal(page.IsNeverInAChain, page.Program("Fluent, bad") is null);
        Assert.Equal(page.IsNeverSeenInAnObject, page.Program("KubernetesClient, bad") is null && page.Program("KubernetesClient, refused") is null);
        foreach (var form in new[] { "Fluent", "KubernetesClient" })
        {
            if (page.Program(form + ", bad") is { } bad)
                Assert.True(Diagnose(page, bad).Any(found => found.Id == rule), $"{rule} is not reported in\n{bad}\n{Compiled.Text(Diagnose(page, bad))}");
            if (page.Program(form + ", refused") is { } refused)
                Assert.True(Diagnose(page, refused).Any(found => found.Id.StartsWith("HAK00", StringComparison.Ordinal)), $"The server takes\n{refused}");
            if (page.Program(form + ", good") is not { } good)
                continue;
            Assert.NotEqual(page.Program(form + ", bad"), good);
            var wrong = Diagnose(page, good).Where(found => found.Id == rule || found.Id.StartsWith("HAK00", StringComparison.Ordinal) || found.Id.StartsWith("HAK9", StringComparison.Ordinal)).ToList();
            Assert.True(wrong.Count == 0, $"{string.Join("\n", wrong)}\nin\n{good}");
        }
    }

    internal static ImmutableArray<Diagnostic> Diagnose(RulePage page, string program) => Diagnose(page, Compiled.Of(program));

    internal static ImmutableArray<Diagnostic> Diagnose(RulePage page, Compilation compilation) => Compiled.Diagnose(
        compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            Catalog.All.Where(rule => rule.IsOffByDefault).ToImmutableDictionary(rule => rule.Id.Value, _ => ReportDiagnostic.Warn))),
        InMemoryFile.Options(new InMemoryFile("hakit.yaml", page.Settings)));
}
