namespace HaKit.Core.Tests.Versions;

public class KubernetesVersionTests
{
    [Theory]
    [InlineData("1.31", 31)]
    [InlineData("v1.36", 36)]
    [InlineData("1.37.0", 37)]
    public void Reads_a_version(string text, int minor) => Assert.Equal(minor, KubernetesVersion.Parse(text).Minor);

    [Theory]
    [InlineData("1.30")]
    [InlineData("1.38")]
    [InlineData("2.31")]
    [InlineData("1")]
    [InlineData("1.36.x")]
    [InlineData("")]
    public void Refuses_others_and_says_which_are_known(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => KubernetesVersion.Parse(text));
        Assert.Equal($"Kubernetes version '{text}': must be 1.31 to 1.37, such as 1.36.", refusal.Message);
    }

    [Fact]
    public void The_default_value_is_the_default_version()
    {
        Assert.Equal(KubernetesVersion.Default, default);
        Assert.Equal("1.36", default(KubernetesVersion).ToString());
        Assert.True(KubernetesVersion.Oldest < KubernetesVersion.Newest);
    }
}
