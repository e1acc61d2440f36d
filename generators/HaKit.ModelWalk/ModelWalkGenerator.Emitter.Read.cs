using HaKit.ModelWalk.Models;

namespace HaKit.ModelWalk;

public sealed partial class ModelWalkGenerator
{
    /// <summary>Tree → model.</summary>
    private static partial class Emitter
    {
        private static void Read(CodeWriter code, ModelType type)
        {
            code.Open($"public static {type.Name} Read(TreeInput input, Node node)");
            code.Line($"var model = new {type.Name}();");
            code.Line("var map = input.Open(node);");
            code.Open("for (var i = 0; i < map.Count; i++)");
            code.Line("var value = input.Field(map, i);");
            code.Open("switch (map.Entries[i].Key)");
            foreach (var field in type.Fields)
            {
                code.Line($"case {Literal(field.Json)}:");
                code.Line($"    model.{field.Property} = {Call(field.Type, "value")}{(field.Type.IsNullable ? "!" : " ?? default")};");
                code.Line("    break;");
            }

            code.Line("default:").Line("    input.Unknown(value);").Line("    break;");
            code.Close().Close();
            code.Line("input.Close();");
            code.Line("return model;");
            code.Close();
        }

        private static string Call(FieldType type, string node) => type.Shape switch
        {
            FieldShape.Model => $"input.Model({node}, {WalkerOf(type.Model!)}.Read)",
            FieldShape.List => $"input.List<{TypeName(type.Element!)}>({node}, {Reader(type.Element!)})",
            FieldShape.Dictionary => $"input.Dictionary<{TypeName(type.Element!)}>({node}, {Reader(type.Element!)})",
            _ => $"TreeInput.{type.Shape}(input, {node})",
        };

        /// <summary>A delegate that reads one item or entry.</summary>
        private static string Reader(FieldType type) => type.Shape switch
        {
            FieldShape.Model => WalkerOf(type.Model!) + ".Read",
            FieldShape.List or FieldShape.Dictionary => $"static (input, node) => {Call(type, "node")}!",
            _ when type.IsNullable => $"static (input, node) => TreeInput.{type.Shape}(input, node)!",
            _ => $"static (input, node) => TreeInput.{type.Shape}(input, node) ?? default",
        };

        private static string TypeName(FieldType type) => type.Shape switch
        {
            FieldShape.Text => "string",
            FieldShape.Int32 => type.IsNullable ? "int?" : "int",
            FieldShape.Int64 => type.IsNullable ? "long?" : "long",
            FieldShape.Double => type.IsNullable ? "double?" : "double",
            FieldShape.Boolean => type.IsNullable ? "bool?" : "bool",
            FieldShape.Time => type.IsNullable ? "global::System.DateTime?" : "global::System.DateTime",
            FieldShape.Bytes => "byte[]",
            FieldShape.Quantity => "ResourceQuantity",
            FieldShape.IntOrText => "IntOrString",
            FieldShape.Json => "object",
            FieldShape.Model => type.Model!,
            FieldShape.List => $"IList<{TypeName(type.Element!)}>",
            FieldShape.Dictionary => $"IDictionary<string, {TypeName(type.Element!)}>",
            _ => throw new InvalidOperationException(type.Shape.ToString()),
        };
    }
}
