using HaKit.ModelWalk.Models;

namespace HaKit.ModelWalk;

public sealed partial class ModelWalkGenerator
{
    /// <summary>Model → sink, which is YAML or a tree.</summary>
    private static partial class Emitter
    {
        private static void Write(CodeWriter code, ModelType type)
        {
            // A whole object that stands by itself says what it is even where the model does not.
            var identity = type.Kind is null ? "" : ", string? apiVersion = null, string? kind = null";
            code.Open($"public static void Write<TSink>(ref TSink sink, {type.Name} model{identity}) where TSink : struct, IModelSink");
            foreach (var field in type.Fields)
                WriteField(code, type, field);
            code.Close();
        }

        private static void WriteField(CodeWriter code, ModelType type, ModelField field)
        {
            var key = $"{Literal(field.Json + ":")}u8, {Literal(field.Json)}";
            var value = "model." + field.Property;
            if (type.Kind is not null && field.Json is "apiVersion" or "kind")
                value += " ?? " + field.Json;
            switch (field.Type.Shape)
            {
                case FieldShape.Model:
                    code.Open($"if ({value} is {{ }} value{field.Property})");
                    code.Line($"var mark = sink.OpenMap({key});");
                    code.Line($"{WalkerOf(field.Type.Model!)}.Write(ref sink, value{field.Property});");
                    code.Line(Close("mark", field.Type));
                    code.Close();
                    break;
                case FieldShape.List:
                    WriteList(code, field, key, value);
                    break;
                case FieldShape.Dictionary:
                    WriteDictionary(code, field, key, value);
                    break;
                case FieldShape.Time:
                    code.Line($"Fields.Time(ref sink, {key}, {value}{(IsMicroTime(field.Json) ? ", micro: true" : "")});");
                    break;
                default:
                    code.Line($"Fields.{field.Type.Shape}(ref sink, {key}, {value});");
                    break;
            }
        }

        private static void WriteList(CodeWriter code, ModelField field, string key, string value)
        {
            code.Open($"if ({value} is {{ Count: > 0 }} value{field.Property})");
            code.Line($"sink.OpenList({key});");
            Items(code, field.Type.Element!, "value" + field.Property);
            code.Close();
        }

        /// <summary>The items of an opened list, and its end.</summary>
        private static void Items(CodeWriter code, FieldType item, string list)
        {
            code.Open($"for (var i = 0; i < {list}.Count; i++)");
            if (item.Shape == FieldShape.Model)
            {
                code.Line("var mark = sink.OpenItem();");
                code.Line($"if ({list}[i] is {{ }} item)");
                code.Line($"    {WalkerOf(item.Model!)}.Write(ref sink, item);");
                code.Line("sink.CloseItem(mark);");
            }
            else if (item.Shape == FieldShape.Json)
            {
                code.Line($"sink.NodeItem(JsonValues.ToNode({list}[i]));");
            }
            else
            {
                code.Line("sink.Item();");
                code.Line($"Fields.{item.Shape}(ref sink, {list}[i]);");
            }

            code.Close().Line("sink.CloseList();");
        }

        private static void WriteDictionary(CodeWriter code, ModelField field, string key, string value)
        {
            var element = field.Type.Element!;
            code.Open($"if ({value} is {{ Count: > 0 }} value{field.Property})");
            code.Line($"var mark = sink.OpenMap({key});");
            code.Open($"foreach (var (name, entry) in SortedPairs.Of(value{field.Property}))");
            switch (element.Shape)
            {
                case FieldShape.Model:
                    code.Line("var entryMark = sink.OpenMap(name);");
                    code.Line("if (entry is not null)");
                    code.Line($"    {WalkerOf(element.Model!)}.Write(ref sink, entry);");
                    code.Line("sink.CloseMap(entryMark);");
                    break;
                case FieldShape.List:
                    code.Line("sink.OpenList(name);");
                    Items(code, element.Element!, "entry");
                    break;
                default:
                    code.Line("sink.Key(name);");
                    code.Line($"Fields.{element.Shape}(ref sink, entry);");
                    break;
            }

            code.Close().Line("sink.CloseMap(mark);").Close();
        }

        private static string Close(string mark, FieldType type) =>
            HaKit.Yaml.EmptyObjects.MeanNothing(type.Model!) ? $"sink.CloseMapOrDrop({mark});" : $"sink.CloseMap({mark});";

        /// <summary>The fields of Go type MicroTime, which takes six decimals and nothing else; the client declares them like any other time.</summary>
        private static bool IsMicroTime(string json) => json is "acquireTime" or "renewTime" or "eventTime" or "lastObservedTime";
    }
}
