using HaKit.Cel;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Cel;

/// <summary>Compiles and evaluates expressions for the tests.</summary>
internal static class Expression
{
    private static readonly CelEnvironment Environment = new CelEnvironment { HasBind = true }
        .Variable("object", CelType.Dyn)
        .Variable("unknown", CelType.Dyn)
        .Variable("text", CelType.String)
        .Variable("numbers", CelType.List(CelType.Int))
        .Variable("labels", CelType.Map(CelType.String, CelType.String));

    private const string Object = """
        {name: web, count: 3, ratio: 0.5, on: true, none: null, list: [1, 2, 3], nested: {a: {b: deep}}, mixed: [1, two, 3.5], empty: {}, words: [b, a, c]}
        """;

    public static CelProgram Compile(string text) => CelProgram.Compile(text, Environment);

    public static CelValue Evaluate(string text) => Evaluate(text, new CelMeter(CelMeter.PerExpression));

    public static CelValue Evaluate(string text, CelMeter meter)
    {
        var program = Compile(text);
        Assert.True(program.IsValid, program.Problem);
        return program.Evaluate(Variable, meter);
    }

    /// <summary>The value as the language writes it; <c>error: …</c> and <c>unknown</c> for what is none.</summary>
    public static string Shown(string text) => Evaluate(text) switch
    {
        CelError error => "error: " + error.Message,
        CelUnknown => "unknown",
        var value => CelFormat.Text(value),
    };

    /// <summary>The first reason for which the text does not compile, with its column.</summary>
    public static string? Problem(string text)
    {
        var issues = Compile(text).Issues;
        return issues.Count == 0 ? null : issues[0].At + ": " + issues[0].Message;
    }

    public static CelValue? Variable(string name) => name switch
    {
        "object" => CelTree.Of(YamlReader.Read(Object, new Source(SourceKind.Text, "object.yaml"))[0].Root),
        "unknown" => CelUnknown.Instance,
        "text" => CelValue.Of("some text"),
        "numbers" => CelList.Of([CelValue.Of(1L), CelValue.Of(2L), CelValue.Of(3L)]),
        "labels" => CelTree.Of(YamlReader.Read("{app: web, tier: front}", new Source(SourceKind.Text, "labels.yaml"))[0].Root),
        _ => null,
    };
}
