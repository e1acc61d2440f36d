using HaKit.Cli.Inputs;

namespace HaKit.Cli.Tests.Inputs;

public sealed class InputExpanderTests : IDisposable
{
    private readonly Workspace workspace = new Workspace()
        .With("a.yaml", "").With("b.yml", "").With("c.json", "").With("notes.txt", "").With("hakit.yaml", "")
        .With("sub/B.YAML", "").With("sub/a.yaml", "").With("sub/deep/x.yaml", "").With("sub-1/z.yaml", "").With(".git/no.yaml", "").With("[odd].yaml", "");

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("a.yaml", "a.yaml")]
    [InlineData("notes.txt", "notes.txt")]
    [InlineData("", "[odd].yaml|a.yaml|b.yml|c.json|sub-1/z.yaml|sub/B.YAML|sub/a.yaml|sub/deep/x.yaml")]
    [InlineData("sub", "sub/B.YAML|sub/a.yaml|sub/deep/x.yaml")]
    [InlineData("./sub/", "./sub/B.YAML|./sub/a.yaml|./sub/deep/x.yaml")]
    [InlineData("c.json b.yml a.yaml", "c.json|b.yml|a.yaml")]
    [InlineData("sub/a.yaml sub", "sub/a.yaml|sub/B.YAML|sub/deep/x.yaml")]
    [InlineData("*.y*ml", "[odd].yaml|a.yaml|b.yml|hakit.yaml")]
    [InlineData("**/a.yaml", "a.yaml|sub/a.yaml")]
    [InlineData("sub*/*.yaml", "sub-1/z.yaml|sub/a.yaml")]
    [InlineData("sub/**", "sub/B.YAML|sub/a.yaml|sub/deep/x.yaml")]
    [InlineData("[ab].y*", "a.yaml|b.yml")]
    [InlineData("[odd].yaml", "[odd].yaml")]
    [InlineData("- a.yaml -", "<stdin>|a.yaml")]
    public void Inputs_BecomeFiles(string inputs, string expected) =>
        Assert.Equal(expected, string.Join('|', Expand(inputs).Select(f => f.Problem is null ? f.Name : $"{f.Name}: {f.Problem}")));

    [Theory]
    [InlineData("nowhere.yaml", "nowhere.yaml: no such file or directory")]
    [InlineData("nowhere/*.yaml a.yaml", "nowhere/*.yaml: matches no file|a.yaml")]
    [InlineData(".git", ".git/no.yaml")]
    public void WhatLeadsNowhere_StaysInTheList(string inputs, string expected) =>
        Assert.Equal(expected, string.Join('|', Expand(inputs).Select(f => f.Problem is null ? f.Name : $"{f.Name}: {f.Problem}")));

    [Fact]
    public void AnEmptyDirectory_IsAProblem()
    {
        Directory.CreateDirectory(Path.Combine(workspace.Root, "empty"));
        Assert.Equal("holds no *.yaml, *.yml or *.json file", Assert.Single(Expand("empty")).Problem);
    }

    [Fact]
    public void ALinkInACircle_IsNotFollowed()
    {
        Directory.CreateSymbolicLink(Path.Combine(workspace.Root, "sub", "loop"), workspace.Root);
        File.CreateSymbolicLink(Path.Combine(workspace.Root, "sub", "linked.yaml"), Path.Combine(workspace.Root, "a.yaml"));
        Assert.Equal(["sub/B.YAML", "sub/a.yaml", "sub/deep/x.yaml", "sub/linked.yaml"], Expand("sub").Select(f => f.Name));
    }

    [Fact]
    public void IgnoredPaths_AreLeftOutOfDirectories_NotOfWhatIsNamed() =>
        Assert.Equal(["sub/deep/x.yaml", "sub/B.YAML"], Expand("sub/deep/x.yaml sub", path => path.EndsWith("a.yaml") || path.EndsWith("x.yaml")).Select(f => f.Name));

    private IReadOnlyList<InputFile> Expand(string inputs, Func<string, bool>? isIgnored = null) =>
        new InputExpander(workspace.Host(Stream.Null, TextWriter.Null), isIgnored ?? (_ => false)).Expand(inputs.Length == 0 ? [] : inputs.Split(' '));
}
