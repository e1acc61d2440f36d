using HaKit.Tree;
using HaKit.Yaml;

namespace HaKit.Models;

/// <summary>Models → YAML. A struct, so that the generated code is compiled for it alone and calls straight through.</summary>
internal readonly struct YamlSink(YamlEmitter emitter) : IModelSink
{
    public void Key(ReadOnlySpan<byte> utf8, string name) => emitter.Key(utf8);

    public void Key(string name) => emitter.Key(name);

    public void Item() => emitter.Item();

    public void Text(string value) => emitter.Text(value);

    public void Number(long value) => emitter.Number(value);

    public void Real(string json) => emitter.Real(json);

    public void Flag(bool value) => emitter.Flag(value);

    public void Null() => emitter.Null();

    public void Node(Node value) => emitter.Below(value);

    public void NodeItem(Node value) => emitter.Item(value);

    public OpenMark OpenMap(ReadOnlySpan<byte> utf8, string name) => emitter.OpenMap(utf8);

    public OpenMark OpenMap(string name) => emitter.OpenMap(name);

    public OpenMark OpenItem() => emitter.OpenItem();

    public void CloseMap(OpenMark mark) => emitter.CloseMap(mark);

    public void CloseMapOrDrop(OpenMark mark) => emitter.CloseMapOrDrop(mark);

    public void CloseItem(OpenMark mark) => emitter.CloseMap(mark);

    public void OpenList(ReadOnlySpan<byte> utf8, string name) => emitter.OpenList(utf8);

    public void OpenList(string name) => emitter.OpenList(name);

    public void CloseList()
    {
    }
}
