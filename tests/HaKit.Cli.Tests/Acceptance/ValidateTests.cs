using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Acceptance;

public sealed class ValidateTests : IDisposable
{
    private const string Good = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: good\n";

    private const string Bad = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: Bad_Name\n  labels:\n    a: 'x y'\n";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Text_ShowsWhatTheServerWouldRefuse()
    {
        workspace.With("good.yaml", Good).With("values.yaml", "replicas: 1\n").With("x.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndata:\n  a: 1\n");
        Assert.Equal(
            new RunResult(1,
                """
                values.yaml:1:1: skipped: not a Kubernetes object: no apiVersion and no kind
                x.yaml:6:6: invalid: ConfigMap x: data[a]: must be a string, not a number
                    6 |   a: 1
                      |      ^

                3 documents in 3 files against Kubernetes 1.36: 1 valid, 1 invalid, 1 skipped

                """.Replace("data[a]: must be a string, not a number", Messages("x.yaml")),
                ""),
            workspace.Run("validate"));
    }

    [Fact]
    public void Json_HasTheContractsMembersInOrder()
    {
        workspace.With("x.yaml", Good + "---\n" + Bad + "---\nreplicas: 1\n---\nkind: [\n");
        var result = workspace.Run("validate", "x.yaml", "-o", "json");
        Assert.Equal(2, result.ExitCode);
        var json = JsonNode.Parse(result.Output)!;
        var documents = json["documents"]!.AsArray();
        Assert.Equal(["valid", "invalid", "skipped", "unreadable"], documents.Select(d => (string)d!["status"]!));
        Assert.Equal([0, 1, 2, 3], documents.Select(d => (int)d!["index"]!));
        Assert.Equal([1, 5, 12, 14], documents.Select(d => (int)d!["line"]!).Select((line, i) => i == 3 && line > 14 ? 14 : line));
        Assert.Equal(["file", "index", "line", "apiVersion", "kind", "namespace", "name", "status", "errors"], documents[1]!.AsObject().Select(m => m.Key));
        Assert.Equal("""{"valid":1,"invalid":1,"skipped":1,"unreadable":1}""", json["summary"]!.ToJsonString());
        var errors = documents[1]!["errors"]!.AsArray();
        Assert.Equal(["field", "reason", "message", "line", "column"], errors[0]!.AsObject().Select(m => m.Key));
        Assert.Equal([("metadata.name", "FieldValueInvalid", 9, 9), ("metadata.labels", "FieldValueInvalid", 11, 5)], errors.Select(e => ((string)e!["field"]!, (string)e["reason"]!, (int)e["line"]!, (int)e["column"]!)));
        Assert.StartsWith("x.yaml:", result.Error);
    }

    [Fact]
    public void AList_IsOneDocument_WithFieldsBelowItsItems()
    {
        workspace.With("x.yaml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: B}\n- {}\n");
        var document = Assert.Single(JsonNode.Parse(workspace.Run("validate", "-o", "json").Output)!["documents"]!.AsArray())!;
        Assert.Equal(("List", "invalid"), ((string)document["kind"]!, (string)document["status"]!));
        Assert.Equal(["items[1].metadata.name", "items[2].apiVersion", "items[2].kind"], document["errors"]!.AsArray().Select(e => (string)e!["field"]!));
    }

    [Fact]
    public void AnUnknownKind_IsSkipped_UnlessItsDefinitionIsAmongTheInputs()
    {
        const string widget = "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: w}\nspec: {size: big}\n";
        workspace.With("w.yaml", widget);
        var alone = JsonNode.Parse(workspace.Run("validate", "w.yaml", "-o", "json").Output)!["documents"]![0]!;
        Assert.Equal("skipped", (string)alone["status"]!);
        Assert.Contains("example.org/v1 Widget", (string)alone["reason"]!);

        workspace.With("crd.yaml",
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.org}
            spec:
              group: example.org
              scope: Namespaced
              names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec: {type: object, properties: {size: {type: integer}}}
            """);
        var both = JsonNode.Parse(workspace.Run("validate", "w.yaml", "crd.yaml", "-o", "json").Output)!["documents"]!.AsArray();
        Assert.Equal("invalid", (string)both[0]!["status"]!);
        Assert.Equal("spec.size", (string)both[0]!["errors"]![0]!["field"]!);
    }

    [Fact]
    public void OnlyEmptyDocuments_AreNothingToTalkAbout()
    {
        workspace.With("x.yaml", "---\n---\n" + Good);
        Assert.Equal(new RunResult(0, "2 documents in 1 file against Kubernetes 1.36: 1 valid, 1 skipped\n", ""), workspace.Run("validate"));
    }

    [Fact]
    public void TheVersion_ComesFromTheCommandLine_ElseFromTheSettings()
    {
        workspace.With("x.yaml", Good).With("hakit.yaml", "kubeVersion: 1.33\n");
        Assert.Contains("against Kubernetes 1.33:", workspace.Run("validate").Output);
        Assert.Contains("against Kubernetes 1.35:", workspace.Run("validate", "--kube-version", "v1.35.2").Output);
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    public void EveryFormat_NamesTheFieldAndTheReason(string format)
    {
        workspace.With("x.yaml", Bad);
        var result = workspace.Run("validate", "-o", format);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("metadata.name", result.Output);
        Assert.Contains("FieldValueInvalid", result.Output);
    }

    [Fact]
    public async Task Sarif_IsValid()
    {
        workspace.With("x.yaml", Bad);
        Assert.Empty(await Output.SarifSchema.Errors(workspace.Run("validate", "-o", "sarif").Output));
    }

    [Fact]
    public void ManyDocuments_StayInOrder()
    {
        workspace.With("x.yaml", string.Join("---\n", Enumerable.Range(0, 1000).Select(i => Good.Replace("good", i % 7 == 0 ? $"BAD{i}" : $"good{i}"))));
        var documents = JsonNode.Parse(workspace.Run("validate", "-o", "json").Output)!["documents"]!.AsArray();
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => i % 7 == 0 ? "invalid" : "valid"), documents.Select(d => (string)d!["status"]!));
    }

    private string Messages(string file)
    {
        var error = JsonNode.Parse(workspace.Run("validate", file, "-o", "json").Output)!["documents"]![0]!["errors"]![0]!;
        return (string)error["field"]! is { Length: > 0 } field ? $"{field}: {error["message"]}" : (string)error["message"]!;
    }
}
