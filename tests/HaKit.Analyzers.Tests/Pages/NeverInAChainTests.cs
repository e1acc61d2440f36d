using System.Text;
using HaKit.Analyzers.Tests.Chains;
using HaKit.Evaluation;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Tests.Pages;

/// <summary>What the pages say that no chain yields, careless chains do not yield.</summary>
public class NeverInAChainTests
{
    private const int Chains = 400;

    [Fact]
    public void Chains_do_not_yield_it()
    {
        var never = Catalog.All.Where(rule => rule.Number / 1000 < 8 && new RulePage(rule.Id.Value).IsNeverInAChain).Select(rule => rule.Id.Value).ToHashSet(StringComparer.Ordinal);
        var source = new StringBuilder("public static class Program\n{\n");
        for (var seed = 0; seed < Chains; seed++)
            source.Append("    ").Append(new ManifestWriter(seed + 1000, unknowns: false).Write()).Append('\n');
        var found = Compiled.Diagnose(Compiled.Of(source.Append("}\n").ToString()));
        Assert.True(found.Select(diagnostic => diagnostic.Id).Distinct().Count() > 15, "The chains are too good to prove anything.");
        var wrong = string.Join("\n", found.Where(diagnostic => never.Contains(diagnostic.Id)).Select(diagnostic => diagnostic.GetMessage() + "\n" + diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]));
        Assert.True(wrong.Length == 0, wrong);
    }
}
