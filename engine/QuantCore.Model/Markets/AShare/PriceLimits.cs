using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The arithmetic of price limits and cages, in integers.</summary>
internal static class PriceLimits
{
    private const long Whole = 10_000;

    /// <summary>A hundred million yuan. A reference beyond it is a feed's nonsense, and judged as no reference at all.</summary>
    private const long MaxReference = 1_000_000_000_000;

    public static bool IsReference(Price price) => price.Value is > 0 and <= MaxReference;

    public static Price Upper(Price preClose, int basisPoints, PriceRounding rounding, Price tick)
    {
        var raw = rounding == PriceRounding.HalfUp
            ? FixedPoint.MulDivRound(preClose.Value, Whole + basisPoints, Whole, tick.Value)
            : Floor(preClose, Whole + basisPoints, tick);
        return new Price(Math.Max(raw, checked(preClose.Value + tick.Value)));
    }

    public static Price Lower(Price preClose, int basisPoints, PriceRounding rounding, Price tick)
    {
        var raw = rounding == PriceRounding.HalfUp
            ? FixedPoint.MulDivRound(preClose.Value, Whole - basisPoints, Whole, tick.Value)
            : Ceiling(preClose, Whole - basisPoints, tick);
        return new Price(Math.Max(Math.Min(raw, preClose.Value - tick.Value), tick.Value));
    }

    /// <summary>price × parts / 10,000, cut down to a tick.</summary>
    public static long Floor(Price price, long parts, Price tick) =>
        checked((long)((Int128)price.Value * parts / ((Int128)Whole * tick.Value)) * tick.Value);

    /// <summary>price × parts / 10,000, raised to a tick.</summary>
    public static long Ceiling(Price price, long parts, Price tick)
    {
        var divisor = (Int128)Whole * tick.Value;
        return checked((long)((((Int128)price.Value * parts) + divisor - 1) / divisor) * tick.Value);
    }

    public static Price CageBuy(Price reference, int basisPoints, int minTicks, Price tick) =>
        new(Math.Max(Floor(reference, Whole + basisPoints, tick), reference.Value + (minTicks * tick.Value)));

    public static Price CageSell(Price reference, int basisPoints, int minTicks, Price tick) =>
        new(Math.Max(Math.Min(Ceiling(reference, Whole - basisPoints, tick), reference.Value - (minTicks * tick.Value)), tick.Value));
}
