using HaKit.Tree;

namespace HaKit.Models;

/// <summary>Models → trees.</summary>
internal readonly struct TreeSink(TreeAssembler assembler) : IModelSink
{
    public void Key(ReadOnlySpan<byte> utf8, string name) => assembler.Key(name);

    public void Key(string name) => assembler.Key(name);

    public void Item()
    {
    }

    public void Text(string value) => assembler.Add(ScalarNode.String(value, assembler.Place));

    public void Number(long value) => assembler.Add(ScalarNode.Integer(value, assembler.Place));

    public void Real(string json) =>
        assembler.Add(new ScalarNode(HaKit.Tree.Yaml.NumberForm.IsInteger(json) ? NodeKind.Integer : NodeKind.Float, json, assembler.Place));

    public void Flag(bool value) => assembler.Add(ScalarNode.Boolean(value, assembler.Place));

    public void Null() => assembler.Add(ScalarNode.Null(assembler.Place));

    public void Node(Node value) => assembler.Add(value);

    public void NodeItem(Node value) => assembler.Add(value);

    public OpenMark OpenMap(ReadOnlySpan<byte> utf8, string name) => assembler.OpenMap(name);

    public OpenMark OpenMap(string name) => assembler.OpenMap(name);

    public OpenMark OpenItem() => assembler.OpenMap();

    public void CloseMap(OpenMark mark) => assembler.CloseMap(drop: false);

    public void CloseMapOrDrop(OpenMark mark) => assembler.CloseMap(drop: true);

    public void CloseItem(OpenMark mark) => assembler.CloseMap(drop: false);

    public void OpenList(ReadOnlySpan<byte> utf8, string name) => assembler.OpenList(name);

    public void OpenList(string name) => assembler.OpenList(name);

    public void CloseList() => assembler.CloseList();
}
