using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Tree.Yaml;

/// <summary>What kubectl makes of an unquoted scalar; the expectations were taken from kubectl itself.</summary>
public class ScalarTests
{
    [Theory]
    [InlineData("y", "true")]
    [InlineData("n", "false")]
    [InlineData("yes", "true")]
    [InlineData("On", "true")]
    [InlineData("OFF", "false")]
    [InlineData("True", "true")]
    public void Words_of_YAML_1_1_AreBooleans(string text, string expected) => Reads(text, NodeKind.Boolean, expected);

    [Theory]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("017", "15")]
    [InlineData("1_000", "1000")]
    [InlineData("0b11", "3")]
    [InlineData("-0b11", "-3")]
    [InlineData("1e3", "1000")]
    [InlineData("1.0", "1")]
    [InlineData("1.", "1")]
    [InlineData("+1", "1")]
    [InlineData("-0", "0")]
    [InlineData("08", "8")]
    [InlineData("1__0", "10")]
    [InlineData("1_", "1")]
    [InlineData("0x1_F", "31")]
    [InlineData("0X1F", "31")]
    [InlineData("-0x1f", "-31")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("!!int '3'", "3")]
    [InlineData("!!float 3", "3")]
    [InlineData(".5e3", "500")]
    public void Whole_numbers_AreIntegers(string text, string expected) => Reads(text, NodeKind.Integer, expected);

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("0.1e30", "1e+29")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1_0.5", "10.5")]
    [InlineData("123456789.123456789", "123456789.12345679")]
    [InlineData("6.02e23", "6.02e+23")]
    public void Fractions_AreFloatsInGosJsonForm(string text, string expected) => Reads(text, NodeKind.Float, expected);

    [Theory]
    [InlineData("2001-01-01")]
    [InlineData("2001-01-01T12:00:00Z")]
    [InlineData("12:30:45")]
    [InlineData("190:20:30")]
    [InlineData("=")]
    [InlineData("0x")]
    [InlineData("_1")]
    [InlineData("1e400")]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData("0x1F.8p3")]
    [InlineData("0o8")]
    [InlineData("infinity")]
    [InlineData("nan")]
    [InlineData(".Infinity")]
    [InlineData(".0x1")]
    [InlineData("1.2.3")]
    [InlineData("100m")]
    [InlineData("yEs")]
    [InlineData("nULL")]
    public void Everything_else_IsAString(string text) => Reads(text, NodeKind.String, text);

    [Theory]
    [InlineData("''", "")]
    [InlineData("\"1\"", "1")]
    [InlineData("'yes'", "yes")]
    [InlineData("!!str 12", "12")]
    [InlineData("!!binary aGk=", "hi")]
    [InlineData("!foo 12", "12")]
    [InlineData("|\n 12", "12\n")]
    public void Quoted_and_tagged_AreStrings(string text, string expected) => Reads(text, NodeKind.String, expected);

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("")]
    public void Nothing_IsNull(string text) => Reads(text, NodeKind.Null, "null");

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData("+.inf")]
    [InlineData(".NaN")]
    public void A_number_that_JSON_does_not_have_IsAProblem(string text)
    {
        var document = Assert.Single(YamlReader.Read("a: " + text, Source.None));
        Assert.Equal($"{text} is a number that JSON, and so Kubernetes, does not have; quote it if a string is meant", document.Problem!.Message);
        Assert.Equal((1, 4), (document.Problem.Place.Line, document.Problem.Place.Column));
    }

    [Theory]
    [InlineData("!!int abc")]
    [InlineData("!!bool 1")]
    [InlineData("!!null 1")]
    [InlineData("!!binary '*'")]
    public void A_tag_that_does_not_fit_IsAProblem(string text) => Assert.NotNull(Assert.Single(YamlReader.Read("a: " + text, Source.None)).Problem);

    private static void Reads(string text, NodeKind kind, string expected)
    {
        var document = Assert.Single(YamlReader.Read("a: " + text, Source.None));
        Assert.Null(document.Problem);
        var scalar = Assert.IsType<ScalarNode>(document.Root.At("a"));
        Assert.Equal((kind, expected), (scalar.Kind, scalar.Text));
    }
}
