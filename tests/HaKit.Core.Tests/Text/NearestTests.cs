using HaKit.Text;

namespace HaKit.Core.Tests.Text;

public class NearestTests
{
    [Theory]
    [InlineData("jsn", "; did you mean 'json'?")]
    [InlineData("JSON", "; did you mean 'json'?")]
    [InlineData("txet", "; did you mean 'text'?")]
    [InlineData("xml", "")]
    [InlineData("", "")]
    public void ASlip_IsRecognized(string word, string expected) => Assert.Equal(expected, Nearest.Suggestion(word, ["text", "json", "sarif"]));

    [Fact]
    public void FewerEditsCanBeAskedFor() => Assert.Equal("", Nearest.Suggestion("HAK2103", ["HAK2013"], 0));

    [Fact]
    public void AMegabyteOfWord_IsNotCompared() => Assert.Equal("", Nearest.Suggestion(new string('a', 1 << 20), ["aaaa"]));
}
