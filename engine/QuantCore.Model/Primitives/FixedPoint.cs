namespace QuantCore.Model.Primitives;

/// <summary>The conversions between decimals at the edge and fixed point inside, and the one rounding rule.</summary>
public static class FixedPoint
{
    /// <summary>Yuan to 0.0001 CNY, exactly. Throws <see cref="OverflowException"/> or <see cref="ArgumentException"/>.</summary>
    public static long FromDecimal(decimal yuan)
    {
        var scaled = yuan * Price.UnitsPerYuan;
        if (scaled != decimal.Truncate(scaled))
            throw new ArgumentException($"{yuan} has more than four decimals.", nameof(yuan));
        return decimal.ToInt64(scaled);
    }

    /// <summary>Yuan to 0.0001 CNY where the input may carry the noise of a binary float (vendor files): rounds half away from
    /// zero.</summary>
    public static long FromNoisy(decimal yuan) =>
        decimal.ToInt64(decimal.Round(yuan * Price.UnitsPerYuan, 0, MidpointRounding.AwayFromZero));

    /// <summary><paramref name="value"/> × <paramref name="numerator"/> / <paramref name="denominator"/>, rounded half away from zero
    /// to a multiple of <paramref name="unit"/>. The intermediate is 128 bit; the result is checked.</summary>
    public static long MulDivRound(long value, long numerator, long denominator, long unit)
    {
        var dividend = (Int128)value * numerator;
        var divisor = (Int128)denominator * unit;
        var half = divisor / 2;
        var quotient = dividend >= 0 ? (dividend + half) / divisor : (dividend - half) / divisor;
        return checked((long)(quotient * unit));
    }
}
