using System.Diagnostics;
using HaKit.Settings;

namespace HaKit.Core.Tests.Settings;

public class GlobPatternTests
{
    [Theory]
    [InlineData("a.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "sub/a.yaml", false)]
    [InlineData("**/*.yaml", "a.yaml", true)]
    [InlineData("**/*.yaml", "x/y/a.yaml", true)]
    [InlineData("x/**", "x/y/a.yaml", true)]
    [InlineData("x/**/a.yaml", "x/a.yaml", true)]
    [InlineData("x/**/a.yaml", "y/a.yaml", false)]
    [InlineData("?.yaml", "a.yaml", true)]
    [InlineData("?.yaml", "ab.yaml", false)]
    [InlineData("[a-c]?.y*", "bz.yml", true)]
    [InlineData("[!a-c].yaml", "a.yaml", false)]
    [InlineData("[!a-c].yaml", "d.yaml", true)]
    [InlineData("[]].yaml", "].yaml", true)]
    [InlineData("[a.yaml", "[a.yaml", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    public void Pattern_MatchesWholePaths(string pattern, string path, bool expected) => Assert.Equal(expected, new GlobPattern(pattern).Matches(path));

    [Theory]
    [InlineData("charts", "charts/web/a.yaml", true)]
    [InlineData("**/templates", "charts/web/templates/a.yaml", true)]
    [InlineData("charts/*.yaml", "charts/web/a.yaml", false)]
    public void Pattern_MatchesDirectoriesAbove(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new GlobPattern(pattern).MatchesPathOrParent(path));

    [Fact]
    public void HostilePatterns_TakeNoTime()
    {
        var watch = Stopwatch.StartNew();
        Assert.False(new GlobPattern(string.Join("/", Enumerable.Repeat("**", 200)) + "/x").Matches(string.Join("/", Enumerable.Repeat("a", 2000))));
        Assert.False(new GlobPattern(string.Concat(Enumerable.Repeat("*a", 500)) + "b").Matches(new string('a', 5000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }
}
