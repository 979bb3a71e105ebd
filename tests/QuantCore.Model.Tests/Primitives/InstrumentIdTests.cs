using FsCheck;
using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Primitives;

public sealed class InstrumentIdTests
{
    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Text_and_back_is_the_same_instrument(NonNegativeInt code, NonNegativeInt pick)
    {
        var id = InstrumentId.Of((Exchange)(1 + (pick.Get % 3)), code.Get % 1_000_000);
        Assert.True(InstrumentId.TryParse(id.ToString(), out var parsed));
        Assert.Equal(id, parsed);
        Assert.Equal((id.Exchange, id.Code), (parsed.Exchange, parsed.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("600519")]
    [InlineData("600519.sh")]
    [InlineData("60051.SH")]
    [InlineData("6005190.SH")]
    [InlineData("600519-SH")]
    [InlineData("600519.HK")]
    [InlineData("60051a.SH")]
    [InlineData(" 600519.SH")]
    [InlineData("６00519.SH")]
    [InlineData("+00519.SH")]
    public void Anything_but_six_digits_and_a_known_suffix_is_refused(string? text)
    {
        Assert.False(InstrumentId.TryParse(text, out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void Parse_says_what_is_wrong() =>
        Assert.Contains("'AAPL'", Assert.Throws<FormatException>(() => InstrumentId.Parse("AAPL")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_number_is_a_function_of_the_symbol_and_fixed_for_ever()
    {
        Assert.Equal((1u << 20) | 600519u, InstrumentId.Parse("600519.SH").Value);
        Assert.Equal((2u << 20) | 1u, InstrumentId.Parse("000001.SZ").Value);
        Assert.Equal((3u << 20) | 920023u, InstrumentId.Parse("920023.BJ").Value);
    }
}
