using CsCheck;
using HaKit.Cli.Fixing;

namespace HaKit.Cli.Tests.Fixing;

public class UnifiedDiffTests
{
    [Fact]
    public void Changes_ComeWithThreeLinesOfContext() => Assert.Equal(
        """
        --- a/x.yaml
        +++ b/x.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        @@ -18,3 +18,4 @@
         18
         19
         20
        +21

        """,
        UnifiedDiff.Of("x.yaml", Numbers(20), Numbers(21).Replace("\n5\n", "\nfive\n")));

    [Fact]
    public void AMissingLineEnd_IsSaid() => Assert.Equal(
        "--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n",
        UnifiedDiff.Of("x", "a", "a\nb\n"));

    [Fact]
    public void EqualTexts_HaveNoDiff() => Assert.Equal("", UnifiedDiff.Of("x", "a\n", "a\n"));

    [Fact]
    public void AnyDiff_IsTakenByPatch() => Gen.Select(Lines, Lines).Sample((before, after) =>
        Assert.Equal(after, Patched(before, UnifiedDiff.Of("x", before, after))), iter: 2000);

    private static readonly Gen<string> Lines = Pick.Of("a\n", "b\n", "c\n", "d\n").Array[0, 25].Select(string.Concat);

    private static string Numbers(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{i}\n"));

    /// <summary>Applies a diff as patch does: what it says to find must be there.</summary>
    private static string Patched(string text, string diff)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var result = new List<string>();
        var at = 0;
        foreach (var line in diff.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2))
        {
            if (line.StartsWith("@@"))
            {
                var old = line.Split(' ')[1][1..].Split(',');
                var start = int.Parse(old[0]) - (old is [_, "0"] ? 0 : 1);
                while (at < start)
                    result.Add(lines[at++]);
            }
            else if (line[0] == '+')
            {
                result.Add(line[1..]);
            }
            else
            {
                Assert.Equal(line[1..], lines[at]);
                if (line[0] == ' ')
                    result.Add(lines[at]);
                at++;
            }
        }

        return string.Concat(result.Concat(lines.Skip(at)).Select(l => l + "\n"));
    }
}
