using System.Globalization;
using FsCheck;
using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Primitives;

public sealed class MoneyAndPriceTests
{
    [Fact]
    public void Arithmetic_that_overflows_throws_instead_of_wrapping()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => new Quantity(long.MaxValue) + new Quantity(1));
        Assert.Throws<OverflowException>(() => new Quantity(long.MinValue) - new Quantity(1));
        Assert.Throws<OverflowException>(() => new Price(long.MaxValue).Times(new Quantity(2)));
    }

    [Fact]
    public void Price_times_shares_is_money_of_the_same_scale() =>
        Assert.Equal(Money.FromYuan(188_850.00m), Price.FromYuan(1888.50m).Times(new Quantity(100)));

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Yuan_and_back_is_exact(long units)
    {
        Assert.Equal(new Price(units), Price.FromYuan(new Price(units).ToYuan()));
        Assert.Equal(new Money(units), Money.FromYuan(new Money(units).ToYuan()));
    }

    [Theory]
    [InlineData(103_000, "10.30")]
    [InlineData(12_345, "1.2345")]
    [InlineData(1, "0.0001")]
    [InlineData(-5, "-0.0005")]
    [InlineData(0, "0.00")]
    public void Text_has_a_point_in_every_culture(long units, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "de-DE", "ar-SA", "zh-CN" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(expected, new Price(units).ToString());
                Assert.Equal(expected, new Money(units).ToString());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Comparison_is_that_of_the_numbers(int a, int b)
    {
        Assert.Equal(a < b, new Price(a) < new Price(b));
        Assert.Equal(a >= b, new Money(a) >= new Money(b));
        Assert.Equal(a.CompareTo(b), new Quantity(a).CompareTo(new Quantity(b)));
        Assert.Equal(Math.Min(a, b), Quantity.Min(new(a), new(b)).Shares);
    }
}
