using HaKit.Tree;
using HaKit.Yaml;

namespace HaKit.Tests.Yaml;

public class TextTests
{
    [Theory]
    [InlineData("nginx:1.27")]
    [InlineData("1.27.3")]
    [InlineData("10.0.0.0/8")]
    [InlineData("100m")]
    [InlineData("--port=8080")]
    [InlineData("/healthz")]
    [InlineData("a b")]
    [InlineData("a#b")]
    [InlineData("a:b")]
    [InlineData("80:8080")]
    [InlineData("it's \"fine\"")]
    [InlineData("größe 😀")]
    [InlineData("yesterday")]
    [InlineData("nan")]
    [InlineData("-a")]
    [InlineData(".hidden")]
    [InlineData("v1")]
    [InlineData("e3")]
    [InlineData("a, b [c] {d}")]
    public void What_every_reader_takes_for_a_string_IsPlain(string text) => Writes(text, text);

    [Theory]
    [InlineData("yes")]
    [InlineData("Y")]
    [InlineData("on")]
    [InlineData("Off")]
    [InlineData("nULL")]
    [InlineData("~")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("007")]
    [InlineData("1.5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("1E+3")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("0b11")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData("12:30:45")]
    [InlineData("1:30.5")]
    [InlineData("2001-12-14")]
    [InlineData("2001-12-14T21:59:43.10-05:00")]
    [InlineData("2001-12-14 21:59:43")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a: b")]
    [InlineData("a:")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("- a")]
    [InlineData("-")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("?a")]
    [InlineData("[a]")]
    [InlineData("{a}")]
    [InlineData("&a")]
    [InlineData("*a")]
    [InlineData("!a")]
    [InlineData("|")]
    [InlineData(">")]
    [InlineData("'a'")]
    [InlineData("%a")]
    [InlineData("@a")]
    [InlineData("`a`")]
    public void What_some_reader_takes_for_something_else_IsInDoubleQuotes(string text) => Writes(text, $"\"{text}\"");

    [Theory]
    [InlineData("{\"a\": 1}", "'{\"a\": 1}'")]
    [InlineData("\"it's\": \\x", "'\"it''s\": \\x'")]
    public void Where_double_quotes_would_need_escapes_SingleOnesStand(string text, string expected) => Writes(text, expected);

    [Theory]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\rb", "\"a\\rb\"")]
    [InlineData("a\r\nb\r\n", "\"a\\r\\nb\\r\\n\"")]
    [InlineData("\0", "\"\\u0000\"")]
    [InlineData("\u007F\u0085\u2028\u2029\uFEFF\u200B", "\"\\u007F\\u0085\\u2028\\u2029\\uFEFF\u200B\"")]
    [InlineData("\n", "\"\\n\"")]
    [InlineData("\na\n", "\"\\na\\n\"")]
    [InlineData("a\n  ", "\"a\\n  \"")]
    public void What_cannot_stand_as_itself_IsEscaped(string text, string expected) => Writes(text, expected);

    [Fact]
    public void An_unpaired_surrogate_BecomesTheReplacementCharacter() => Writes("a" + (char)0xD800 + "b", "\"a\uFFFDb\"");

    [Theory]
    [InlineData("a\nb", "|-\n  a\n  b")]
    [InlineData("a\nb\n", "|\n  a\n  b")]
    [InlineData("a\n\nb\n\n", "|+\n  a\n\n  b\n")]
    [InlineData("  a\nb\n", "|2\n    a\n  b")]
    [InlineData("a: 1\n# c\n- \"x\"\n", "|\n  a: 1\n  # c\n  - \"x\"")]
    [InlineData("\tx:\n\ty\n", "|2\n  \tx:\n  \ty")]
    public void Several_lines_AreABlock(string text, string expected) => Writes(text, expected);

    private static void Writes(string text, string expected)
    {
        var yaml = YamlWriter.WriteToString(new MapBuilder(Place.None).Add("a", text).Build());
        Assert.Equal($"a: {expected}\n", yaml);
    }
}
