using HaKit.Tree;

namespace HaKit.Models;

/// <summary>
/// Where the generated code puts a model: YAML or a tree. A value follows a <c>Key</c> or an <c>Item</c>; names come as UTF-8 with their colon and as
/// text, so that either form is a constant.
/// </summary>
internal interface IModelSink
{
    void Key(ReadOnlySpan<byte> utf8, string name);

    /// <summary>A key that somebody chose.</summary>
    void Key(string name);

    void Item();

    void Text(string value);

    void Number(long value);

    /// <summary>A number with a fraction, in JSON's form.</summary>
    void Real(string json);

    void Flag(bool value);

    void Null();

    void Node(Node value);

    /// <summary>A whole item.</summary>
    void NodeItem(Node value);

    OpenMark OpenMap(ReadOnlySpan<byte> utf8, string name);

    OpenMark OpenMap(string name);

    /// <summary>Opens an item that is a map.</summary>
    OpenMark OpenItem();

    /// <summary>Closes a map, which may have stayed empty.</summary>
    void CloseMap(OpenMark mark);

    /// <summary>Closes a map, which leaves no trace where it stayed empty.</summary>
    void CloseMapOrDrop(OpenMark mark);

    void CloseItem(OpenMark mark);

    void OpenList(ReadOnlySpan<byte> utf8, string name);

    void OpenList(string name);

    void CloseList();
}

/// <summary>Where an open map began. What it holds is the sink's own business.</summary>
internal readonly record struct OpenMark(int Start, int Content, bool InItem);
