using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CsCheck;
using HaKit.Cli.Fixing;
using HaKit.Cli.Tests.Fixing;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Cli.Tests.Acceptance;

/// <summary>Whatever a file looks like, <c>--fix</c> leaves it readable and settled, and changes nothing that it was not asked to change.</summary>
public sealed class FixSafetyTests : IDisposable
{
    private readonly Workspace workspace = new();

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Data", "fix");

    public void Dispose() => workspace.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_that_was_harmed_once_IsNot(string name) => Fix(name, File.ReadAllBytes(Path.Combine(Folder, name)));

    [Fact]
    public void A_file_that_ends_inside_a_block_IsLeftAlone()
    {
        workspace.With("a.yaml", File.ReadAllBytes(Path.Combine(Folder, "append-literal.yaml"))).With("hakit.yaml", FixTests.OnlyRules("HAK2001"));
        Assert.Contains(
            "    not fixed: the file ends inside a block scalar without a line end, which an object behind it would change: end its last line\n",
            workspace.Run("audit", "--fix").Output);
    }

    [Fact]
    public void A_file_of_another_encoding_IsLeftAlone()
    {
        var utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        byte[] bytes = [.. utf16.GetPreamble(), .. utf16.GetBytes(Deployment)];
        workspace.With("a.yaml", bytes).With("hakit.yaml", FixTests.OnlyRules("HAK2001"));
        Assert.Contains("    not fixed: the file is not UTF-8, in which alone a patch can show it: save it as UTF-8\n", workspace.Run("audit", "--fix").Output);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(workspace.Root, "a.yaml")));
    }

    [SkippableFact]
    public void A_link_IsLeftAlone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights there.");
        workspace.With("outside/real.yaml", Deployment).With("in/hakit.yaml", FixTests.OnlyRules("HAK2001"));
        File.CreateSymbolicLink(Path.Combine(workspace.Root, "in", "a.yaml"), Path.Combine(workspace.Root, "outside", "real.yaml"));
        Assert.Contains("    not fixed: the file is a link: fix the file that it leads to\n", workspace.Run("audit", "--fix", "in").Output);
        Assert.Equal(Deployment, workspace.Read("outside/real.yaml"));
    }

    [Fact]
    public void A_comment_inside_a_field_StaysWithIt()
    {
        const string budget = "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec:\n  minAvailable:\n    # never fewer\n    3\n  selector: {matchLabels: {app: web}}\n";
        Fix("a.yaml", Encoding.UTF8.GetBytes(Deployment.Replace("replicas: 2", "replicas: 3") + "---\n" + budget));
        Assert.Contains("# never fewer", workspace.Read("a.yaml"));
    }

    [Fact]
    public void Any_formatting_Survives() => Gen.Select(Formats.Array[1, 4], Pick.Of("\n", "\r\n"), Pick.Of("", "\uFEFF"), Gen.Bool, Pick.Of("", "...\n", "# end\n", "\n\n")).Sample(
        (documents, lineEnd, mark, hasLastLineEnd, tail) =>
        {
            var text = mark + string.Join("---\n", documents) + tail;
            text = (hasLastLineEnd ? text : text.TrimEnd('\n')).Replace("\n", lineEnd);
            using var files = new Workspace();
            Fix(files, "a.yaml", new UTF8Encoding(false).GetBytes(text));
        },
        iter: 150);

    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n  selector:\n    matchLabels:\n      app: web\n"
        + "  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n      - name: c\n        image: nginx:1.25\n";

    private static readonly Gen<string> Formats = Pick.Of(
        Deployment,
        "# head\n" + Deployment.Replace("spec:\n  replicas: 2\n", "spec:   # the spec\n  # how many\n  replicas: 2   # two\n\n"),
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: flow},\n spec: {replicas: 2, selector: {matchLabels: {app: flow}}, # c\n  template: {metadata: {labels: {app: flow}},\n spec: {containers: [{name: c, image: 'nginx:1.25'}]}}}}\n",
        "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"json\"},\"spec\":{\"replicas\":3,\"selector\":{\"matchLabels\":{\"app\":\"json\"}},\"template\":{\"metadata\":{\"labels\":{\"app\":\"json\"}},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"nginx:1.25\"}]}}}}\n",
        "apiVersion: v1\nkind: List\nitems:\n- " + Deployment.Replace("web", "listed").TrimEnd().Replace("\n", "\n  ") + "\n",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: &m\n  name: anchored\n  labels: &l {app: anchored}\nspec:\n  replicas: 2\n  selector: {matchLabels: *l}\n  template:\n    metadata: {labels: *l}\n    spec:\n      containers:\n      - {name: c, image: nginx:1.25}\n      # last\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: keep\ndata:\n  a: |+\n    x\n\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: folded\ndata:\n  a: >\n    x\n    y\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: literal}\ndata:\n  a: |2\n      # no comment\n    x: {{ y }}\n",
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec:\n  # why\n  minAvailable: 2   # two\n  selector:\n    matchLabels: {app: web}   # c\n");

    private void Fix(string name, byte[] bytes) => Fix(workspace, name, bytes);

    /// <summary>Fixes a file and holds what is true of every fix.</summary>
    private static void Fix(Workspace files, string name, byte[] bytes)
    {
        files.With(name, bytes);
        var valid = files.Run("validate").ExitCode;
        var patch = files.Run("audit", "--fix", "--dry-run", "--fail-on", "info");
        Assert.Equal("", patch.Error.Contains("internal error") ? patch.Error : "");
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(files.Root, name)));
        var first = files.Run("audit", "--fix", "--fail-on", "info");
        Assert.NotEqual(2, first.ExitCode);
        var written = File.ReadAllBytes(Path.Combine(files.Root, name));
        Assert.True(files.Run("validate").ExitCode <= valid, Encoding.UTF8.GetString(written));
        KeepsOtherDocuments(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(written));
        files.Run("audit", "--fix", "--fail-on", "info");
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(files.Root, name))));
        Assert.Empty(Directory.GetFiles(files.Root, "*.tmp"));
        if (patch.Output.Length == 0)
            Assert.Equal(bytes, written);
        else if (Patched(name, bytes, patch.Output) is { } patched)
            Assert.Equal(written, patched);
    }

    /// <summary>Comment lines stay, and documents without anything to fix say what they said.</summary>
    private static void KeepsOtherDocuments(string before, string after)
    {
        foreach (var line in before.Split('\n').Where(line => line.TrimStart().StartsWith('#')))
            Assert.Contains(line.Trim(), after);
        var (old, current) = (YamlReader.Read(before, Source.None), YamlReader.Read(after, Source.None));
        for (var i = 0; i < old.Count; i++)
        {
            if (old[i].Root.Text("kind") == "ConfigMap")
                Assert.True(NodeEquality.Same(old[i].Root, current[i].Root), after);
        }
    }

    /// <summary>What <c>git apply</c> makes of a file and a patch; null without git.</summary>
    private static byte[]? Patched(string name, byte[] bytes, string patch)
    {
        using var files = new Workspace();
        files.With(name, bytes).With("x.patch", patch);
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "x.patch"])
            {
                WorkingDirectory = files.Root,
                RedirectStandardError = true,
                Environment = { ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(files.Root), ["GIT_CONFIG_NOSYSTEM"] = "1", ["HOME"] = files.Root },
            })!;
            var error = git.StandardError.ReadToEnd();
            git.WaitForExit();
            Assert.True(git.ExitCode == 0, error + patch);
            return File.ReadAllBytes(Path.Combine(files.Root, name));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
