using CsCheck;
using HaKit.Cli.Fixing;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Cli.Tests.Fixing;

public class DocumentEditorTests
{
    private const string Deployment =
        """
        # head
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web   # its name

        spec:
          # how many
          replicas: 1   # one
          strategy:
          selector: {matchLabels: {app: "web"}}
          template:
            spec:
              containers:
              - name: web   # first

                image: 'nginx'
                args: |
                  a
                  b

              # second
              - image: y
                name: x
                command:
                - sh
                - -c
        # tail
        """;

    [Theory]
    [InlineData("spec.replicas", "2", "  replicas: 1   # one|", "  replicas: 2   # one|")]
    [InlineData("spec.minReadySeconds", "5", "  replicas: 1   # one|", "  replicas: 1   # one|  minReadySeconds: 5|")]
    [InlineData("metadata.labels.app", "web", "  name: web   # its name|", "  name: web   # its name|  labels:|    app: web|")]
    [InlineData("spec.strategy.rollingUpdate.maxSurge", "1", "  strategy:|", "  strategy:|    rollingUpdate:|      maxSurge: 1|")]
    [InlineData("spec.strategy", "{\"type\": \"Recreate\"}", "  strategy:|", "  strategy:|    type: Recreate|")]
    [InlineData("spec.selector.matchLabels.tier", "front", "{app: \"web\"}", "{app: \"web\", tier: \"front\"}")]
    [InlineData("spec.selector.matchLabels.app", "api", "{app: \"web\"}", "{app: \"api\"}")]
    [InlineData("spec.template.spec.containers[0].image", "nginx:1", "'nginx'", "nginx:1")]
    [InlineData("spec.template.spec.containers[0].args", "[\"c\"]", "args: ||          a|          b|", "args:|        - c|")]
    [InlineData("spec.template.spec.containers[0].ports", "[{\"containerPort\": 80}]", "          b|", "          b|        ports:|        - containerPort: 80|")]
    [InlineData("spec.template.spec.containers[1].name", "z", "name: x|", "name: z|")]
    [InlineData("spec.template.spec.containers[1].command[1]", "-x", "- -c", "- -x")]
    [InlineData("spec.template.spec.containers[1].command[2]", "true", "        - -c|", "        - -c|        - true|")]
    [InlineData("spec.template.spec.containers[1].tty", "true", "        name: x|", "        name: x|        tty: true|")]
    [InlineData("spec.template.spec.affinity", "{\"a\": {\"b\": [1, 2]}}", "        - -c|", "        - -c|      affinity:|        a:|          b:|          - 1|          - 2|")]
    public void ASet_TouchesOnlyItsLines(string path, string value, string before, string after) =>
        Assert.Equal(Deployment.Replace(before.Replace("||", "|\n").Replace('|', '\n').Replace("args: \n\n", "args: |\n"), after.Replace('|', '\n')), Edit(Deployment, path, value));

    [Theory]
    [InlineData("spec.replicas", "  replicas: 1   # one|", "")]
    [InlineData("spec.template.spec.containers[0].name", "- name: web   # first||        image", "- image")]
    [InlineData("spec.template.spec.containers[1].command", "        command:|        - sh|        - -c|", "")]
    [InlineData("spec.template.spec.containers[1].command[0]", "        - sh|", "")]
    [InlineData("spec.selector.matchLabels.app", "{app: \"web\"}", "{}")]
    [InlineData("metadata.name", "metadata:|  name: web   # its name|", "metadata: {}   # its name|")]
    public void ARemoval_TouchesOnlyItsLines(string path, string before, string after) =>
        Assert.Equal(Deployment.Replace(before.Replace('|', '\n'), after.Replace('|', '\n')), Edit(Deployment, path, null));

    [Fact]
    public void Json_StaysJson()
    {
        const string json = "{\n  \"spec\": {\n    \"replicas\": 1\n  },\n  \"list\": [\"a\", \"b\"]\n}\n";
        var edited = Edit(Edit(Edit(json, "spec.paused", "true")!, "list[1]", null)!, "spec.replicas", "3");
        Assert.Equal("{\n  \"spec\": {\n    \"replicas\": 3,\n    \"paused\": true\n  },\n  \"list\": [\"a\"]\n}\n", edited);
    }

    [Fact]
    public void WindowsLineEnds_AreKept() =>
        Assert.Equal("a:\r\n  b: 1\r\n  c: 2\r\nd: 1\r\n", Edit("a:\r\n  b: 1\r\nd: 1\r\n", "a.c", "2", "\r\n"));

    [Theory]
    [InlineData("a: &x {b: 1}\nc: *x\n", "c.b")]
    [InlineData("a: &x {b: 1}\nc: *x\n", "a.b")]
    [InlineData("a: &x {b: 1}\nc:\n  <<: *x\n", "c.b")]
    [InlineData("a: 1\n", "a.b")]
    [InlineData("a: [1]\n", "a.b")]
    [InlineData("a: [1]\n", "a[5]")]
    public void WhatCannotBeEditedAlone_IsLeftAlone(string text, string path) => Assert.Null(Edit(text, path, "7"));

    [Fact]
    public void AnyEdit_SaysExactlyWhatItShould_OrNothingIsDone() => Gen.Select(Documents, Paths, Values).Sample((text, path, value) =>
    {
        var before = YamlReader.Read(text, Source.None)[0].Root!;
        if (Edit(text, path, value) is not { } edited)
            return;
        var after = YamlReader.Read(edited, Source.None)[0].Root!;
        Assert.True(NodeEquality.Same(after, TreeEdit.Apply(before, Steps(path), value is null ? null : Parse(value))), edited);
    }, iter: 2000);

    private static readonly Gen<string> Paths = Pick.Of("a", "a.b", "a.b.c", "a[0]", "a[0].b", "a.b[1]", "b", "b.a", "c[2].d");

    private static readonly Gen<string?> Values = Pick.Of<string?>(null, "1", "x: y", "{\"p\": 1}", "[1, {\"q\": \"r\"}]", "\"two\\nlines\"", "{}", "''");

    private static readonly Gen<string> Documents = Pick.Of("1", "''", "\"q\"", "{b: 1}", "{b: {c: 2}, d: 3}", "[1, 2]", "[]", "{}", "~", "")
        .Array[2, 4].Select(values => string.Concat(values.Select((v, i) => i switch
        {
            0 => $"a: {v}   # c\n",
            1 => $"b:\n  a: {v}\n  # k\n  x: |\n    text\n\n",
            2 => $"c:\n- {v}\n-   d: {v}\n    e: 1\n",
            _ => $"z: {v}\n",
        })));

    private static string? Edit(string text, string path, string? value, string lineEnd = "\n")
    {
        var editor = new DocumentEditor(text, lineEnd);
        return editor.TryApply([(Steps(path), value is null ? null : Parse(value))]) ? editor.Text : null;
    }

    private static Node Parse(string value) => YamlReader.Read(value, Source.None) is [{ Root: { } root }] ? root : ScalarNode.String(value, Place.None);

    private static (string? Name, int Index)[] Steps(string path) =>
    [
        .. path.Replace("[", ".[").Split('.').Select(part => part[0] == '[' ? ((string?)null, int.Parse(part.Trim('[', ']'))) : (part, -1)),
    ];
}
