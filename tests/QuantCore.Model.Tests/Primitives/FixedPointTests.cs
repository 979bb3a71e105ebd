using FsCheck;
using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Primitives;

public sealed class FixedPointTests
{
    [Theory]
    [InlineData(150, 1, 1, 100, 200)]
    [InlineData(149, 1, 1, 100, 100)]
    [InlineData(-150, 1, 1, 100, -200)]
    [InlineData(-149, 1, 1, 100, -100)]
    [InlineData(250, 1, 1, 100, 300)]
    [InlineData(0, 7, 3, 100, 0)]
    [InlineData(100_300, 11_000, 10_000, 100, 110_300)]
    public void Rounds_half_away_from_zero_to_the_unit(long value, long numerator, long denominator, long unit, long expected) =>
        Assert.Equal(expected, FixedPoint.MulDivRound(value, numerator, denominator, unit));

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Rounding_equals_the_decimal_one(int value, NonNegativeInt numerator, PositiveInt denominator, bool isFen)
    {
        var unit = isFen ? 100L : 10L;
        var expected = decimal.Round((decimal)value * numerator.Get / denominator.Get / unit, 0, MidpointRounding.AwayFromZero) * unit;
        // The quotient has at most 28 digits: where that cannot tell a half from nearly a half, the exact remainder decides.
        var actual = FixedPoint.MulDivRound(value, numerator.Get, denominator.Get, unit);
        Assert.True(Math.Abs(actual - expected) <= (IsNearHalf(value, numerator.Get, denominator.Get, unit) ? unit : 0));
    }

    [Fact]
    public void The_intermediate_does_not_overflow() =>
        Assert.Equal(long.MaxValue, FixedPoint.MulDivRound(long.MaxValue, long.MaxValue, long.MaxValue, 1));

    [Fact]
    public void A_result_that_does_not_fit_is_an_overflow_not_a_wrong_number() =>
        Assert.Throws<OverflowException>(() => FixedPoint.MulDivRound(long.MaxValue, 2, 1, 1));

    [Fact]
    public void Exact_conversion_refuses_a_fifth_decimal() => Assert.Throws<ArgumentException>(() => FixedPoint.FromDecimal(1.00001m));

    [Fact]
    public void Exact_conversion_refuses_what_does_not_fit() =>
        Assert.Throws<OverflowException>(() => FixedPoint.FromDecimal(1_000_000_000_000_000m));

    [Theory]
    [InlineData("10.029999999999999", 100_300)]
    [InlineData("0.00005", 1)]
    [InlineData("-0.00005", -1)]
    public void Noisy_conversion_rounds(string yuan, long expected) =>
        Assert.Equal(expected, FixedPoint.FromNoisy(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)));

    private static bool IsNearHalf(long value, long numerator, long denominator, long unit)
    {
        var divisor = (Int128)denominator * unit;
        var twice = Int128.Abs((Int128)value * numerator) % divisor * 2;
        return Int128.Abs(twice - divisor) <= 1;
    }
}
