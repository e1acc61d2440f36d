using System.Text;
using HaKit.Cli.Inputs;

namespace HaKit.Cli.Tests.Inputs;

public sealed class InputReaderTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Documents_ComeInInputOrder_NumberedWithinTheirFile()
    {
        workspace.With("a.yaml", string.Join("---\n", Enumerable.Range(0, 200).Select(i => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a{i}\n")))
            .With("b.json", "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"b\"}}");
        var documents = Read("a.yaml", "b.json");
        Assert.Equal([.. Enumerable.Range(0, 200).Select(i => $"a{i}"), "b"], documents.Select(d => d.Root!.Name));
        Assert.Equal([.. Enumerable.Range(0, 200), 0], documents.Select(d => d.Index));
        Assert.Equal([.. Enumerable.Range(0, 200), 0], documents.Select(d => d.Root!.DocumentIndex));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("# only a comment\n", "")]
    [InlineData("---\n---\n", "Skipped: empty document|Skipped: empty document")]
    [InlineData("null\n", "Skipped: empty document")]
    [InlineData("- 1\n", "Skipped: not a Kubernetes object: a list")]
    [InlineData("hello\n", "Skipped: not a Kubernetes object: a single value")]
    [InlineData("services: {}\n", "Skipped: not a Kubernetes object: no apiVersion and no kind")]
    [InlineData("apiVersion: v2\nname: chart\n", "Skipped: not a Kubernetes object: no kind")]
    [InlineData("kind: pipeline\nname: default\n", "Skipped: not a Kubernetes object: no apiVersion")]
    [InlineData("kind: Pod\nmetadata: {name: p}\n", "Read: ")]
    [InlineData(Pod, "Read: ")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {t: \"{{ .Value }}\"}\n", "Read: ")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"{{ .Release.Name }}\"\n", "Skipped: a template ({{ … }}): render it first, for example with 'helm template'")]
    [InlineData("{{- if .Values.on }}\nkind: Pod\n{{- end }}\n", "Skipped: a template ({{ … }}): render it first, for example with 'helm template'")]
    public void EachDocument_IsTakenForWhatItIs(string text, string expected)
    {
        workspace.With("x.yaml", text);
        Assert.Equal(expected, string.Join('|', Read("x.yaml").Select(d => $"{d.State}: {d.Reason}")));
    }

    [Fact]
    public void ABrokenDocument_IsUnreadableWithItsPlace_AndTheRestIsRead()
    {
        workspace.With("x.yaml", $"{Pod}---\nkind: [\n---\n{Pod}");
        var documents = Read("x.yaml");
        Assert.Equal([DocumentState.Read, DocumentState.Unreadable, DocumentState.Read], documents.Select(d => d.State));
        Assert.Equal((5, true), (documents[1].Place.Line is 5 or 6 ? 5 : documents[1].Place.Line, documents[1].Place.Column > 0));
    }

    [Fact]
    public void ALink_ToNothing_IsUnreadable_AndTheRestIsRead()
    {
        workspace.With("x.yaml", Pod);
        var documents = Read("gone.yaml", "x.yaml");
        Assert.Equal([DocumentState.Unreadable, DocumentState.Read], documents.Select(d => d.State));
        Assert.Equal(("gone.yaml", "no such file or directory"), (documents[0].Place.ToString(), documents[0].Reason));
    }

    [Fact]
    public void AList_IsTakenApart_ItemByItem()
    {
        workspace.With("x.yaml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n- 7\n");
        var document = Assert.Single(Read("x.yaml"));
        Assert.Equal(["items[0].", "items[1]."], document.Objects.Select(o => o.Prefix));
        Assert.Equal(["a", ""], document.Objects.Select(o => o.Object.Name));
        Assert.Equal("List", document.Root!.Kind);
    }

    [Fact]
    public void TypedLists_LendTheirTypeToTheItems()
    {
        workspace.With("x.yaml", "apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- metadata: {name: a}\n");
        var item = Assert.Single(Assert.Single(Read("x.yaml")).Objects).Object;
        Assert.Equal(("apps/v1", "Deployment", "a"), (item.ApiVersion, item.Kind, item.Name));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public void Encodings_AreToldApartByTheirMark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("apiVersion: v1\r\nkind: Pod\r\nmetadata:\r\n  name: zoë\r\n")];
        workspace.With("x.yaml", bytes);
        var pod = Assert.Single(Read("x.yaml")).Root!;
        Assert.Equal("zoë", pod.Name);
        Assert.Equal((4, 9), (pod.Root["metadata"] is HaKit.Tree.MapNode m ? m["name"]!.Place.Line : 0, pod.Root["metadata"] is HaKit.Tree.MapNode n ? n["name"]!.Place.Column : 0));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xFF }, "x.yaml:2:2: byte 0xFF is not UTF-8: save the file as UTF-8, or begin it with a byte-order mark")]
    [InlineData(new byte[] { (byte)'a', 0, 1, 2 }, "x.yaml:1:2: a NUL byte: this is not a text file")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 }, "x.yaml:1:1: not UTF-16, although its byte-order mark says so")]
    public void BytesThatAreNoText_AreUnreadable(byte[] bytes, string expected)
    {
        workspace.With("x.yaml", bytes);
        var document = Assert.Single(Read("x.yaml"));
        Assert.Equal((DocumentState.Unreadable, expected), (document.State, $"{document.Place}: {document.Reason}"));
    }

    private IReadOnlyList<InputDocument> Read(params string[] inputs)
    {
        var host = workspace.Host(Stream.Null, TextWriter.Null);
        return new InputReader(host).Read(new InputExpander(host, _ => false).Expand(inputs));
    }
}
