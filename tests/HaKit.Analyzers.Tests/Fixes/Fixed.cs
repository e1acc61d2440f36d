using System.Collections.Immutable;
using HaKit.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HaKit.Analyzers.Tests.Fixes;

/// <summary>
/// Applies the fix of a diagnostic as an editor does. What comes out must differ, compile, be rid of the verdict, and bring no other of the same or a
/// more severe severity.
/// </summary>
internal static class Fixed
{
    /// <summary>The source after the fix of the first diagnostic of a rule.</summary>
    public static string Apply(string source, string rule, string action = "fix")
    {
        using var sources = new Sources(source);
        var before = sources.Diagnose();
        var diagnostic = before.FirstOrDefault(found => found.Id == rule);
        Assert.True(diagnostic is not null, $"{rule} is not reported:\n{Compiled.Text(before)}");
        var chosen = Offered(sources, diagnostic).SingleOrDefault(candidate => candidate.EquivalenceKey == rule + "." + action);
        Assert.True(chosen is not null, $"{rule}.{action} is not offered at\n{Compiled.Text([diagnostic])}");
        var changed = Sources.After(chosen);
        Assert.NotEqual(source, changed.Text);
        AssertFixed(before, diagnostic, changed.Diagnose(), changed.Text);
        return changed.Text;
    }

    /// <summary>The keys of what is offered for the first diagnostic of a rule.</summary>
    public static IReadOnlyList<string?> Keys(string source, string rule)
    {
        using var sources = new Sources(source);
        var diagnostic = sources.Diagnose().FirstOrDefault(found => found.Id == rule);
        Assert.True(diagnostic is not null, $"{rule} is not reported.");
        return [.. Offered(sources, diagnostic).Select(action => action.EquivalenceKey)];
    }

    public static List<CodeAction> Offered(Sources sources, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        new WorkloadFixProvider().RegisterCodeFixesAsync(new CodeFixContext(sources.DocumentOf(diagnostic), diagnostic, (found, _) => actions.Add(found), CancellationToken.None)).Wait();
        return actions;
    }

    private static void AssertFixed(ImmutableArray<Diagnostic> before, Diagnostic repaired, ImmutableArray<Diagnostic> after, string text)
    {
        var left = after.Count(found => found.Id == repaired.Id);
        Assert.True(left < before.Count(found => found.Id == repaired.Id), $"{repaired.Id} is still reported in\n{text}\n{string.Join("\n", after)}");
        var known = before.Select(found => found.Id).ToHashSet(StringComparer.Ordinal);
        var brought = after.Where(found => found.Severity >= repaired.Severity && !known.Contains(found.Id)).ToList();
        Assert.True(brought.Count == 0, $"{string.Join("\n", brought)}\nis new in\n{text}");
    }
}
