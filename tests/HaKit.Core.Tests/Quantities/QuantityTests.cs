using System.Globalization;

namespace HaKit.Core.Tests.Quantities;

public class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("+1", "1")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("500m", "0.5")]
    [InlineData("1.5", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1.G", "1000000000")]
    [InlineData("64Mi", "67108864")]
    [InlineData("1Ki", "1024")]
    [InlineData("2e3", "2000")]
    [InlineData("2E3", "2000")]
    [InlineData("2e-3", "0.002")]
    [InlineData("1e+2", "100")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("1Ei", "1152921504606846976")]
    [InlineData("1n", "0.000000001")]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("1e-300", "0.000000001")]
    [InlineData("0e300", "0")]
    public void Accepts_what_the_API_server_accepts(string text, string value)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(text, quantity.ToString());
    }

    [Theory]
    [InlineData("1e21")]
    [InlineData("7e28")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1e9223372036854775807")]
    [InlineData("9999999999999999999999Ei")]
    public void Amounts_beyond_all_measure_can_be_reckoned_with(string text) => Assert.Equal(1e24m * 10_000, Quantity.Parse(text).Value * 1000 * 10_000);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("abc")]
    [InlineData("1.1.M")]
    [InlineData("1+1.0M")]
    [InlineData("0.1mi")]
    [InlineData(".5i")]
    [InlineData("1i")]
    [InlineData("1ki")]
    [InlineData("1e")]
    [InlineData("1e1.5")]
    [InlineData("-3.01e-")]
    [InlineData("1mm")]
    [InlineData("1_000")]
    [InlineData("1,5")]
    [InlineData("100Mib")]
    public void Refuses_what_the_API_server_refuses(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void A_refusal_names_the_text_and_what_is_allowed()
    {
        var refusal = Assert.Throws<FormatException>(() => Quantity.Parse("64 Mi"));
        Assert.Equal(
            "Quantity '64 Mi': must be a number with an optional suffix n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or an exponent, such as 500m or 64Mi.",
            refusal.Message);
    }

    [Fact]
    public void Equal_amounts_are_equal()
    {
        Assert.Equal(Quantity.Parse("1"), Quantity.Parse("1000m"));
        Assert.True(Quantity.Parse("1Gi") > Quantity.Parse("1G"));
        Assert.Equal(Quantity.Parse("1").GetHashCode(), Quantity.Parse("1000m").GetHashCode());
    }

    [Fact]
    public void Amounts_beyond_all_bounds_stay_comparable() =>
        Assert.True(Quantity.Parse("1e5000") > Quantity.Parse("1E"));

    [Fact]
    public void Random_text_never_throws_and_what_is_read_keeps_its_text() => CsCheck.Check.Sample(
        CsCheck.Gen.String[CsCheck.Gen.Char["0123456789.+-eEinumkKMGTPx "], 0, 9],
        text => !Quantity.TryParse(text, out var quantity) || quantity.ToString() == text);
}
