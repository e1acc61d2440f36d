using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace HaKit.Cli.Tests.Acceptance;

/// <summary>Whatever it is fed, the tool ends in time, says something and exits with one of its three codes.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop, labels: {app: web}}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - {name: web, image: "web:1", ports: [{containerPort: 80}], readinessProbe: {httpGet: {path: /, port: 80}}}

        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    public static TheoryData<string> Corpus => [.. Texts.Keys];

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["empty"] = () => "",
        ["one blank"] = () => " ",
        ["only a mark"] = () => "\uFEFF",
        ["tabs"] = () => "a:\n\tb: 1\n",
        ["windows line ends"] = () => Deployment.Replace("\n", "\r\n"),
        ["old mac line ends"] = () => Deployment.Replace("\n", "\r"),
        ["mark and windows"] = () => "\uFEFF" + Deployment.Replace("\n", "\r\n"),
        ["truncated"] = () => Deployment[..200],
        ["truncated in a quote"] = () => "a: \"b",
        ["helm"] = () => "{{- if .Values.x }}\nkind: Pod\nname: {{ .Release.Name }}\n{{- end }}\n",
        ["huge scalar"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: " + new string('x', 2_000_000) + "\n",
        ["huge line"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + new string('X', 2_000_000) + "}\n",
        ["huge key"] = () => "apiVersion: v1\nkind: ConfigMap\n? " + new string('k', 1_000_000) + "\n: 1\n",
        ["alias bomb"] = () => "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n")),
        ["anchor that contains itself"] = () => "a: &a [*a]\n",
        ["flow nesting"] = () => new string('[', 100_000),
        ["closed flow nesting"] = () => new string('[', 100_000) + new string(']', 100_000),
        ["map nesting"] = () => string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n")),
        ["list nesting"] = () => string.Concat(Enumerable.Repeat("- ", 50_000)),
        ["json nesting"] = () => string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
        ["many documents"] = () => string.Concat(Enumerable.Repeat("---\n", 5_000)),
        ["many keys"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  k{i}: v\n")),
        ["same key often"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n" + string.Concat(Enumerable.Repeat("data: {}\n", 2_000)),
        ["control characters"] = () => "a: \u0001\u001b[31mred\u0007\n",
        ["escape sequences in names"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"\\e[31m\\r\\nfake.yaml:1:1: error\"}\n",
        ["unpaired surrogate"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"\\uD800\"}\n",
        ["every plane"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n" + string.Concat(Enumerable.Range(0, 17).Select(p => $"  p{p}: \"{char.ConvertFromUtf32(p * 0x10000 + 0x1234)}\"\n")),
        ["types all wrong"] = () => "apiVersion: [1]\nkind: {a: b}\nmetadata: 7\nspec: ~\n",
        ["nulls"] = () => "apiVersion: apps/v1\nkind: Deployment\nmetadata: ~\nspec: ~\n",
        ["list of rubbish"] = () => "apiVersion: v1\nkind: List\nitems: [1, ~, [], {}, {kind: List, items: [{kind: List}]}]\n",
        ["numbers"] = () => Deployment.Replace("replicas: 3", "replicas: 99999999999999999999999").Replace("80", "1e999"),
        ["yes and no"] = () => Deployment.Replace("replicas: 3", "replicas: yes"),
        ["percent signs"] = () => "%YAML 9.9\n%TAG ! x\n---\na: 1\n",
        ["tags"] = () => "!!binary a: !!float b\n? !x\n: !!set {a, b}\n",
        ["markers"] = () => "--- a\n... b\n--- |\n c\n...\n",
        ["merge bomb"] = () => "a: &a {<<: *a}\n",
        ["deep path"] = () => "apiVersion: v1\nkind: ConfigMap\nmetadata: {annotations: " + string.Concat(Enumerable.Repeat("{a: ", 90)) + "1" + new string('}', 91) + "\n",
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public void NoText_BreaksIt(string name)
    {
        workspace.With("x.yaml", Texts[name]()).With("good.yaml", Deployment);
        var watch = Stopwatch.StartNew();
        foreach (var command in (string[])["validate", "audit"])
        {
            foreach (var format in (string[])["text", "json", "sarif", "junit", "github"])
            {
                var result = workspace.Run(command, "x.yaml", "good.yaml", "-o", format);
                AssertSound(result);
                Assert.DoesNotContain("internal error", result.Error);
                Assert.DoesNotContain('\u001b', result.Output + result.Error);
                if (format == "json")
                    Assert.Contains("good.yaml", command == "validate" ? result.Output : result.Output + "good.yaml");
            }
        }

        AssertSound(workspace.Run("audit", "x.yaml", "--fix"));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"{name} took {watch.Elapsed}");
    }

    [Fact]
    public void RandomBytes_BreakNothing() => Gen.Byte.Array[0, 300].Sample(bytes => AssertFed(bytes), iter: 300, threads: 1);

    [Fact]
    public void DamagedManifests_BreakNothing() => Gen.Select(Gen.Int[0, Deployment.Length - 1], Gen.Char, Gen.Int[0, 20]).Array[1, 4].Sample(damages =>
    {
        var text = new StringBuilder(Deployment);
        foreach (var (at, with, cut) in damages)
        {
            if (at < text.Length)
                text.Remove(at, Math.Min(cut, text.Length - at)).Insert(at, with);
        }

        AssertFed(Encoding.UTF8.GetBytes(text.ToString()));
    }, iter: 500, threads: 1);

    private void AssertFed(byte[] bytes)
    {
        workspace.With("r.yaml", bytes);
        var validated = workspace.Run("validate", "r.yaml", "-o", "json");
        AssertSound(validated);
        Assert.NotNull(JsonNode.Parse(validated.Output));
        AssertSound(workspace.Run("audit", "r.yaml"));
    }

    private static void AssertSound(RunResult result)
    {
        Assert.InRange(result.ExitCode, 0, 2);
        Assert.DoesNotContain("internal error", result.Error);
        Assert.True(result.ExitCode != 2 || result.Error.Length > 0, "exit code 2 without a word");
    }
}
