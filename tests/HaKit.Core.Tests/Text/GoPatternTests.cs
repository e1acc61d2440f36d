using CsCheck;
using HaKit.Text;

namespace HaKit.Core.Tests.Text;

public class GoPatternTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("a.b", "a\nb", false)]
    [InlineData("(?s)a.b", "a\nb", true)]
    [InlineData("(?i)ABC", "xabcx", true)]
    [InlineData("^(?i)abc$", "ABC", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("^\\d+$", "٣", false)]
    [InlineData("^\\w+$", "é", false)]
    [InlineData("^\\p{L}+$", "éa", true)]
    [InlineData("^\\pL+$", "1", false)]
    [InlineData("^\\PL+$", "12", true)]
    [InlineData("^[[:alpha:]_]+$", "ab_", true)]
    [InlineData("^[^\\d]+$", "ab", true)]
    [InlineData("^[\\D]+$", "a1", false)]
    [InlineData("^[a[]+$", "a[", true)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^[a-]+$", "a-", true)]
    [InlineData("^(?P<n>a)(?<m>b)$", "ab", true)]
    [InlineData("^\\Qa.b\\E$", "a.b", true)]
    [InlineData("^a{2}$", "aa", true)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^a{x}$", "a{x}", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("\\bfoo\\b", "xfoo", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^😀+$", "😀😀", true)]
    [InlineData("^\\x41\\x{42}\\103$", "ABC", true)]
    [InlineData("^a#b c$", "a#b c", true)]
    [InlineData("", "anything", true)]
    [InlineData("a|", "", true)]
    [InlineData("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", false)]
    public void A_pattern_MatchesAsInGo(string pattern, string text, bool matches) => Assert.Equal(matches, GoPattern.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData("(", "missing closing ): `(`")]
    [InlineData("a)", "unexpected ): `a)`")]
    [InlineData("[a", "missing closing ]: `[a`")]
    [InlineData("*", "missing argument to repetition operator: `*`")]
    [InlineData("a**", "invalid nested repetition operator: `**`")]
    [InlineData("a{1001}", "invalid repeat count: `{1001}`")]
    [InlineData("a{3,2}", "invalid repeat count: `{3,2}`")]
    [InlineData("(?=a)", "invalid or unsupported Perl syntax: `(?=`")]
    [InlineData("(?!a)", "invalid or unsupported Perl syntax: `(?!`")]
    [InlineData("(?<=a)", "invalid or unsupported Perl syntax: `(?<`")]
    [InlineData("(?>a)", "invalid or unsupported Perl syntax: `(?>`")]
    [InlineData("(a)\\1", "invalid escape sequence: `\\1`")]
    [InlineData("\\h", "invalid escape sequence: `\\h`")]
    [InlineData("[z-a]", "invalid character class range: `z-a`")]
    [InlineData("\\p{Nope}", "invalid character class range: `\\p{Nope}`")]
    [InlineData("a\\", "trailing backslash at end of expression: ``")]
    public void A_pattern_that_Go_refuses_IsRefused(string pattern, string problem) => Assert.Equal(problem, GoPattern.Compile(pattern).Problem);

    [Fact]
    public void A_script_that_cannot_be_told_IsLeftOpen() => Assert.Null(GoPattern.Compile("^\\p{Greek}+$").IsMatch("α"));

    private static readonly string[] Parts =
    [
        "a", "b", "(", ")", "(?", ":", "i", "[", "]", "^", "$", "-", "\\", "d", "p", "{", "}", "L", "1", ",", "*", "+", "?", "|", ".", "Q", "E", "x", "😀", "[:alpha:]", "P<n>",
    ];

    [Fact]
    public void Every_text_is_a_pattern_or_is_refused() => Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).List[0, 12].Sample(parts =>
    {
        var pattern = GoPattern.Compile(string.Concat(parts));
        if (pattern.Problem is null)
            pattern.IsMatch("ab1😀");
    }, iter: 20_000);
}
