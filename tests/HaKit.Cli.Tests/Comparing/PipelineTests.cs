using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaKit.Testing;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Cli.Tests.Comparing;

/// <summary>The pipelines of docs/ci: what they call is what the tool does.</summary>
public sealed partial class PipelineTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(workspace.Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        workspace.Dispose();
    }

    [SkippableTheory]
    [InlineData("github-actions.yml")]
    [InlineData("azure-pipelines.yml")]
    [InlineData("gitlab-ci.yml")]
    public void EveryCommand_RunsInARepository(string pipeline)
    {
        GitRepo.SkipWithout();
        workspace.With("k8s/web.yaml", CompareTests.Web(6)).With("hakit.yaml", "cluster: 3x2\n");
        var repo = new GitRepo(workspace).Commit();
        repo.Git("update-ref", "refs/remotes/origin/main", "main");
        repo.Git("checkout", "--quiet", "-b", "change");
        workspace.With("k8s/web.yaml", CompareTests.Web(1));
        repo.Commit();

        var lines = Commands(pipeline);
        Assert.Equal(["audit", "compare", "validate"], lines.Select(line => line.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal));
        foreach (var line in lines)
        {
            var (words, target) = Read(line);
            var result = workspace.Run(words);
            Assert.Equal((line, "", line.Contains("--fail-on warning", StringComparison.Ordinal) ? 1 : 0), (line, result.Error, result.ExitCode));
            if (target is null)
                continue;
            if (target.EndsWith(".sarif", StringComparison.Ordinal))
                Assert.Equal("2.1.0", (string)JsonNode.Parse(result.Output)!["version"]!);
            else
                Assert.StartsWith(target.EndsWith(".md", StringComparison.Ordinal) ? "### HaKit: availability gets worse\n" : "<?xml", result.Output);
        }
    }

    /// <summary>What a step writes, a later one of the same file takes.</summary>
    [Theory]
    [InlineData("github-actions.yml")]
    [InlineData("azure-pipelines.yml")]
    [InlineData("gitlab-ci.yml")]
    public void EveryFileThatIsWritten_IsUsed(string pipeline)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci", pipeline));
        Assert.All(Commands(pipeline).Select(line => Read(line).Target).OfType<string>(), target => Assert.True(text.Split(target).Length > 2, target));
    }

    /// <summary>The lines of all scalars that call the tool.</summary>
    private static List<string> Commands(string pipeline)
    {
        var documents = YamlReader.Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci", pipeline)), new Source(SourceKind.Text, pipeline));
        return [.. Scalars(Assert.Single(documents).Root!).SelectMany(text => text.Split('\n')).Select(line => line.Trim()).Where(line => line.StartsWith("hakit ", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Scalars(Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        ListNode list => list.Items.SelectMany(Scalars),
        ScalarNode scalar => [scalar.Text],
        _ => [],
    };

    /// <summary>As a shell reads it: every variable is the branch that the change is for.</summary>
    private static (string[] Words, string? Target) Read(string line)
    {
        var words = Variable().Replace(line, "main").Replace("\"", "", StringComparison.Ordinal).Split(' ').Skip(1).ToList();
        var arrow = words.IndexOf(">");
        return arrow < 0 ? ([.. words], null) : ([.. words.Take(arrow)], words[arrow + 1]);
    }

    [GeneratedRegex(@"\$\w+")]
    private static partial Regex Variable();
}
