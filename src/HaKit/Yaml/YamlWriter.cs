using System.Buffers;
using System.Text;
using HaKit.Tree;

namespace HaKit.Yaml;

/// <summary>Trees → UTF-8 YAML: block style, LF, <c>---</c> between documents. <see cref="YamlPolicy"/> says how.</summary>
internal static class YamlWriter
{
    /// <summary>The output is handed on in pieces of about this size.</summary>
    private const int Piece = 256 * 1024;

    public delegate void Sink<in TOutput>(ReadOnlySpan<byte> written, TOutput output);

    public static void Write(IEnumerable<Node> documents, Stream output) =>
        Write(documents, static (emitter, node) => emitter.Document(node), static (written, stream) => stream.Write(written), output);

    public static void Write(IEnumerable<Node> documents, IBufferWriter<byte> output) =>
        Write(documents, static (emitter, node) => emitter.Document(node), static (written, writer) => writer.Write(written), output);

    public static string WriteToString(IEnumerable<Node> documents)
    {
        var text = new ArrayBufferWriter<byte>();
        Write(documents, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    public static string WriteToString(Node document) => WriteToString([document]);

    /// <summary>One document an item; the buffer is emptied into <paramref name="sink"/> between documents only.</summary>
    public static void Write<T, TOutput>(IEnumerable<T> items, Action<YamlEmitter, T> write, Sink<TOutput> sink, TOutput output)
    {
        using var emitter = new YamlEmitter();
        foreach (var item in items)
        {
            write(emitter, item);
            if (emitter.Written.Length < Piece)
                continue;
            sink(emitter.Written, output);
            emitter.Clear();
        }

        if (emitter.Written.Length > 0)
            sink(emitter.Written, output);
    }
}
