using System.Text.Json.Nodes;
using HaKit.Cli.Comparing.Git;

namespace HaKit.Cli.Tests.Comparing;

public sealed class CompareRevisionTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(workspace.Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        workspace.Dispose();
    }

    [SkippableFact]
    public void Revisions_AreReadFromTheRepository_NotFromTheWorkingTree()
    {
        var repo = TwoCommits();
        repo.Git("checkout", "--quiet", "main");
        workspace.With("k8s/web.yaml", "broken: [");
        var result = workspace.Run("compare", "main..change", "--cluster", "3x2", "--faults", "zone", "-o", "json", "--", "k8s/");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal((4, 0), ((int)json["survival"]![0]!["before"]!["readyAtWorst"]!, (int)json["survival"]![0]!["after"]!["readyAtWorst"]!));
        Assert.Equal("k8s/web.yaml", (string)json["findings"]!["new"]![0]!["file"]!);
        Assert.Equal("main", (string)json["summary"]!["base"]!);
    }

    [SkippableTheory]
    [InlineData("k8s/*.yaml")]
    [InlineData("k8s/web.yaml")]
    [InlineData("./k8s")]
    [InlineData(".")]
    [InlineData(null)]
    public void Inputs_MeanWhatTheyMeanInTheWorkingDirectory(string? input)
    {
        TwoCommits();
        Assert.Contains("new info HAK1001", workspace.Run(["compare", "main..change", .. input is null ? [] : (string[])[input]]).Output);
        Assert.DoesNotContain("HAK1001", workspace.Run("compare", "main..change", "other").Output);
    }

    [SkippableFact]
    public void ADirectoryDeepInTheRepository_IsWhereInputsBegin()
    {
        TwoCommits();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new CliHost { Input = Stream.Null, Output = output, Error = error, WorkingDirectory = Path.Combine(workspace.Root, "k8s") };
        Assert.Equal(1, host.Run(["compare", "main..change", "-o", "json", "--fail-on", "info"]));
        Assert.Equal("web.yaml", (string)JsonNode.Parse(output.ToArray())!["findings"]!["new"]![0]!["file"]!);
        Assert.Equal(2, host.Run(["compare", "main..change", "../../.."]));
        Assert.Equal("hakit compare: '../../..' is outside of the repository\nSee 'hakit compare --help'.\n", error.ToString());
    }

    [SkippableFact]
    public void ThreeDots_CompareWithWhereTheBranchBegan()
    {
        var repo = TwoCommits();
        repo.Git("checkout", "--quiet", "main");
        workspace.With("k8s/web.yaml", CompareTests.Web(1));
        repo.Commit("the same in another commit");
        Assert.DoesNotContain("HAK1001", workspace.Run("compare", "main..change", "k8s").Output);
        Assert.Contains("new info HAK1001", workspace.Run("compare", "main...change", "k8s").Output);
    }

    [SkippableFact]
    public void AFolderThatOneRevisionLacks_IsEmptyThere()
    {
        var repo = TwoCommits();
        repo.Git("checkout", "--quiet", "change");
        workspace.With("more/api.yaml", CompareTests.Web(1).Replace("web", "api"));
        repo.Commit();
        Assert.Contains("new info HAK1001: Deployment api", workspace.Run("compare", "main..HEAD", "more").Output);
        Assert.Contains("fixed info HAK1001: Deployment api", workspace.Run("compare", "HEAD..main", "more").Output);
    }

    [SkippableFact]
    public void WhatGitDoesNotKnow_IsSaid()
    {
        TwoCommits();
        Assert.Equal(
            new RunResult(2, "", "hakit compare: 'nowhere': no such revision in this repository; a clone that is shallow or of one branch has to fetch it first\nSee 'hakit compare --help'.\n"),
            workspace.Run("compare", "nowhere..main"));
        Assert.Equal(
            new RunResult(2, "", "hakit compare: 'void': neither main nor change holds a manifest there\nSee 'hakit compare --help'.\n"),
            workspace.Run("compare", "main..change", "void"));
        using var elsewhere = new Workspace();
        var result = elsewhere.Run("compare", "main..change");
        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("' is in no git repository: revisions can be compared inside of one only\nSee 'hakit compare --help'.\n", result.Error);
    }

    /// <summary>By its bare name, a program of that name in the working directory would be started.</summary>
    [SkippableFact]
    public void AGitInTheRepository_IsNotRun()
    {
        Skip.If(OperatingSystem.IsWindows(), "scripts are not programs there");
        TwoCommits();
        workspace.With("git", "#!/bin/sh\ntouch was-run\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(workspace.Root, "git"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Contains("1 new finding", workspace.Run("compare", "main..change", "k8s").Output);
        Assert.False(File.Exists(Path.Combine(workspace.Root, "was-run")));
    }

    [Theory]
    [InlineData("main..HEAD", "main", "HEAD", false)]
    [InlineData("v1.0...v1.1", "v1.0", "v1.1", true)]
    [InlineData("HEAD~1..feature/x", "HEAD~1", "feature/x", false)]
    public void ARange_IsTold(string text, string before, string after, bool fromMergeBase) =>
        Assert.Equal(new RevisionRange(before, after, fromMergeBase), RevisionRange.Parse(text));

    [Theory]
    [InlineData("..")]
    [InlineData("../k8s")]
    [InlineData("a/../b")]
    [InlineData("main..")]
    [InlineData("web.yaml")]
    [InlineData("a..../b")]
    public void APath_IsNoRange(string text) => Assert.Null(RevisionRange.Parse(text));

    private GitRepo TwoCommits()
    {
        GitRepo.SkipWithout();
        workspace.With("k8s/web.yaml", CompareTests.Web(6)).With("other/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n");
        var repo = new GitRepo(workspace).Commit();
        repo.Git("checkout", "--quiet", "-b", "change");
        workspace.With("k8s/web.yaml", CompareTests.Web(1));
        return repo.Commit();
    }
}
