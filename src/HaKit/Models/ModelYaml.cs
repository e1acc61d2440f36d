using System.Buffers;
using System.Text;
using HaKit.Models.Generated;
using HaKit.Yaml;

namespace HaKit.Models;

/// <summary>KubernetesClient's models → UTF-8 YAML without a tree in between; the same bytes as through one.</summary>
internal static class ModelYaml
{
    public static void Write(IEnumerable<object> models, Stream output) =>
        YamlWriter.Write(models, static (emitter, model) => Write(emitter, model), static (written, stream) => stream.Write(written), output);

    public static void Write(IEnumerable<object> models, IBufferWriter<byte> output) =>
        YamlWriter.Write(models, static (emitter, model) => Write(emitter, model), static (written, writer) => writer.Write(written), output);

    public static string WriteToString(IEnumerable<object> models)
    {
        var text = new ArrayBufferWriter<byte>();
        Write(models, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void Write(YamlEmitter emitter, object model)
    {
        var kind = ModelTree.KindOf(model);
        if (kind < 0)
        {
            emitter.Document(ModelTree.ToTree(model));
            return;
        }

        emitter.BeginDocument();
        var sink = new YamlSink(emitter);
        ModelKinds.Write(kind, ref sink, model);
    }
}
