using System.Globalization;
using HaKit.ModelWalk.Models;

namespace HaKit.ModelWalk;

public sealed partial class ModelWalkGenerator
{
    /// <summary>The table of kinds. Its switches hold a few kinds each: one over all would have them all loaded at its first call.</summary>
    private static partial class Emitter
    {
        private const int KindsPerSwitch = 16;

        private static string Kinds(ClientModel model)
        {
            var kinds = model.Types.Where(type => type.Kind is not null).ToList();
            var code = Begin();
            code.Line("/// <summary>The kinds the client has models for, numbered.</summary>");
            code.Open("internal static class ModelKinds");
            code.Line($"public const int Count = {Number(kinds.Count)};").Line("");
            Find(code, kinds);
            Names(code, kinds);
            var switches = (kinds.Count + KindsPerSwitch - 1) / KindsPerSwitch;
            Dispatch(code, "public static void Write<TSink>(int kind, ref TSink sink, object model) where TSink : struct, IModelSink", switches, "Write", "kind, ref sink, model");
            Dispatch(code, "public static object Read(int kind, TreeInput input, Node node)", switches, "Read", "kind, input, node");
            for (var i = 0; i < switches; i++)
                WriteSwitch(code, kinds, i);
            for (var i = 0; i < switches; i++)
                ReadSwitch(code, kinds, i);
            foreach (var (type, index) in kinds.Select((type, index) => (type, index)))
                Thunks(code, type, index);
            code.Close();
            return code.ToString();
        }

        private static void Find(CodeWriter code, List<ModelType> kinds)
        {
            code.Line("/// <summary>The number of a kind, -1 where the client has no model for it.</summary>");
            code.Open("public static int Find(string apiVersion, string kind) => kind switch");
            foreach (var group in kinds.Select((type, index) => (type, index)).GroupBy(pair => pair.type.Kind!).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var versions = group.GroupBy(pair => pair.type.ApiVersion!).Select(same => $"{Literal(same.Key)} => {Number(same.First().index)}");
                code.Line($"{Literal(group.Key)} => apiVersion switch {{ {string.Join(", ", versions)}, _ => -1 }},");
            }

            code.Line("_ => -1,").Close().Line(";").Line("");
            code.Line("/// <summary>The number of a model class by its name, -1 where it is not a kind's.</summary>");
            code.Open("public static int FindModel(string className) => className switch");
            foreach (var (type, index) in kinds.Select((type, index) => (type, index)))
                code.Line($"{Literal(type.Name)} => {Number(index)},");
            code.Line("_ => -1,").Close().Line(";").Line("");
        }

        private static void Names(CodeWriter code, List<ModelType> kinds)
        {
            code.Open("public static (string ApiVersion, string Kind) NameOf(int kind) => kind switch");
            foreach (var (type, index) in kinds.Select((type, index) => (type, index)))
                code.Line($"{Number(index)} => ({Literal(type.ApiVersion!)}, {Literal(type.Kind!)}),");
            code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(kind)),").Close().Line(";").Line("");
        }

        private static void Dispatch(CodeWriter code, string signature, int switches, string name, string arguments)
        {
            code.Open(signature);
            code.Open($"switch (kind / {Number(KindsPerSwitch)})");
            for (var i = 0; i < switches; i++)
                Case(code, i, $"{name}{Number(i)}({arguments})", name == "Read");
            code.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(kind));");
            code.Close().Close().Line("");
        }

        private static void WriteSwitch(CodeWriter code, List<ModelType> kinds, int number)
        {
            code.Open($"private static void Write{Number(number)}<TSink>(int kind, ref TSink sink, object model) where TSink : struct, IModelSink");
            code.Open("switch (kind)");
            for (var i = number * KindsPerSwitch; i < Math.Min(kinds.Count, (number + 1) * KindsPerSwitch); i++)
                Case(code, i, $"WriteKind{Number(i)}(ref sink, model)", returns: false);
            code.Close().Close().Line("");
        }

        private static void ReadSwitch(CodeWriter code, List<ModelType> kinds, int number)
        {
            code.Open($"private static object Read{Number(number)}(int kind, TreeInput input, Node node)");
            code.Open("switch (kind)");
            for (var i = number * KindsPerSwitch; i < Math.Min(kinds.Count, (number + 1) * KindsPerSwitch); i++)
                Case(code, i, $"ReadKind{Number(i)}(input, node)", returns: true);
            code.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(kind));");
            code.Close().Close().Line("");
        }

        private static void Case(CodeWriter code, int value, string call, bool returns) =>
            code.Line(returns ? $"case {Number(value)}: return {call};" : $"case {Number(value)}: {call}; break;");

        private static void Thunks(CodeWriter code, ModelType type, int index)
        {
            code.Line($"private static void WriteKind{Number(index)}<TSink>(ref TSink sink, object model) where TSink : struct, IModelSink =>");
            code.Line($"    {WalkerOf(type.Name)}.Write(ref sink, ({type.Name})model, {Literal(type.ApiVersion!)}, {Literal(type.Kind!)});").Line("");
            code.Line($"private static object ReadKind{Number(index)}(TreeInput input, Node node) => {WalkerOf(type.Name)}.Read(input, node);").Line("");
        }

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
