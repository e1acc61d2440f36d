using CsCheck;
using HaKit.Cel;

namespace HaKit.Core.Tests.Cel;

/// <summary>Whatever the text, compiling and evaluating it ends and throws nothing.</summary>
public class FuzzTests
{
    private static readonly string[] Parts =
    [
        "object", "text", "numbers", "labels", "unknown", "x", "1", "2u", "1.5", "'a'", "b'\\xff'", "null", "true", "false", "-9223372036854775808", "''", "[]", "{}",
        "+", "-", "*", "/", "%", "==", "!=", "<", ">=", "in", "&&", "||", "!", "?", ":", ".", ".?", "[", "[?", "]", "(", ")", "{", "}", ",", "?",
        ".all(x, ", ".exists(x, ", ".map(x, ", ".filter(x, ", ".transformMap(x, y, ", ".optMap(x, ", "has(", "size(", "cel.bind(x, ", "dyn(", "string(", "int(",
        ".name", ".count", ".list", ".nested.a", ".mixed", ".size()", ".matches('", "(a+)+$", "[[:alpha:]]", "\\d", "')", ".split('')", ".substring(1)", ".format([", "])",
        "duration('1h')", "timestamp('2026-01-01T00:00:00Z')", "quantity('1Gi')", "ip('::1')", "url('https://a/?b')", "optional.of(", "optional.none()", "// c\n", " ", "\n", "\"", "\\", "é", "😀", "$", "=",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).List[0, 30].Select(parts => string.Concat(parts));

    private static readonly Gen<string> Expressions = Gen.Recursive<string>((depth, inner) => depth > 4
        ? OneOf("object.count", "object.list", "text", "numbers", "labels", "unknown", "1", "2u", "1.5", "'a'", "true", "null", "object.missing", "duration('1s')", "[1, 2]")
        : Gen.OneOf(
            Gen.Select(inner, OneOf("+", "-", "*", "/", "%", "==", "!=", "<", ">", "in", "&&", "||"), inner, (a, op, b) => $"({a} {op} {b})"),
            Gen.Select(inner, inner, inner, (a, b, c) => $"(dyn({a}) == true ? dyn({b}) : dyn({c}))"),
            Gen.Select(inner, inner, (a, b) => $"dyn({a}).map(x, [dyn(x), dyn({b})])"),
            Gen.Select(inner, inner, (a, b) => $"dyn({a}).exists(x, dyn(x) == dyn({b}))"),
            Gen.Select(inner, inner, (a, b) => $"dyn({a})[?dyn({b})].orValue(dyn({b}))"),
            inner.Select(a => $"string({a})"),
            inner.Select(a => $"dyn({a}).size()"),
            inner.Select(a => $"'%s %d'.format([dyn({a}), dyn({a})])")));

    [Fact]
    public void Random_texts_Compile_OrNot() => Texts.Sample(text => Try(text), iter: 20_000);

    [Fact]
    public void Random_expressions_Evaluate() => Expressions.Sample(text => Try(text), iter: 5_000);

    [Fact]
    public void What_the_checker_accepts_HasTheTypeItSays() => Expressions.Sample(text =>
    {
        var program = Expression.Compile(text);
        var value = program.Evaluate(Expression.Variable, new CelMeter(CelMeter.PerExpression));
        if (program.IsValid && value.IsKnown)
            Assert.True(value.Type.Fits(program.Type), $"{text} is a {value.Type}, not a {program.Type}");
    }, iter: 5_000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Try(string text)
    {
        var program = Expression.Compile(text);
        if (!program.IsValid)
            Assert.StartsWith("ERROR: <input>:", program.Problem, StringComparison.Ordinal);
        Assert.NotNull(CelFormat.Text(program.Evaluate(Expression.Variable, new CelMeter(100_000))));
    }
}
