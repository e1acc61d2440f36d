using System.Buffers;
using System.Text;
using HaKit.Tree;

namespace HaKit.Yaml;

/// <summary>Trees → UTF-8 YAML: block style, LF, <c>---</c> between documents. <see cref="YamlPolicy"/> says how.</summary>
internal static class YamlWriter
{
    /// <summary>The output is handed on in pieces of about this size.</summary>
    private const int Piece = 256 * 1024;

    public static void Write(IEnumerable<Node> documents, Stream output) => Write(documents, (written, stream) => stream.Write(written), output);

    public static void Write(IEnumerable<Node> documents, IBufferWriter<byte> output) =>
        Write(documents, (written, writer) => writer.Write(written), output);

    public static string WriteToString(IEnumerable<Node> documents)
    {
        var text = new ArrayBufferWriter<byte>();
        Write(documents, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    public static string WriteToString(Node document) => WriteToString([document]);

    private static void Write<TOutput>(IEnumerable<Node> documents, Sink<TOutput> sink, TOutput output)
    {
        using var emitter = new YamlEmitter();
        foreach (var document in documents)
        {
            emitter.Document(document);
            if (emitter.Written.Length < Piece)
                continue;
            sink(emitter.Written, output);
            emitter.Clear();
        }

        if (emitter.Written.Length > 0)
            sink(emitter.Written, output);
    }

    private delegate void Sink<in TOutput>(ReadOnlySpan<byte> written, TOutput output);
}
