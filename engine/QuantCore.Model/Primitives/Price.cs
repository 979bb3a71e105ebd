using System.Globalization;
using MessagePack;

namespace QuantCore.Model.Primitives;

/// <summary>A price in units of 0.0001 CNY per share. Zero means "none" (no trade yet, a market order).</summary>
/// <param name="Value">The price in 0.0001 CNY.</param>
[MessagePackFormatter(typeof(PriceFormatter))]
public readonly record struct Price(long Value) : IComparable<Price>
{
    /// <summary>Units in one yuan.</summary>
    public const long UnitsPerYuan = 10_000;

    /// <summary>No price.</summary>
    public static readonly Price None;

    /// <summary>Whether there is no price.</summary>
    public bool IsNone => Value == 0;

    /// <summary>Converts yuan exactly; throws <see cref="OverflowException"/> when it does not fit and
    /// <see cref="ArgumentException"/> when it has more than four decimals.</summary>
    public static Price FromYuan(decimal yuan) => new(FixedPoint.FromDecimal(yuan));

    /// <summary>The price in yuan.</summary>
    public decimal ToYuan() => Value / (decimal)UnitsPerYuan;

    /// <summary>Price times shares; both sides have the same scale. Checked.</summary>
    public Money Times(Quantity quantity) => new(checked(Value * quantity.Shares));

    /// <inheritdoc/>
    public int CompareTo(Price other) => Value.CompareTo(other.Value);

    /// <summary>Compares.</summary>
    public static bool operator <(Price a, Price b) => a.Value < b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >(Price a, Price b) => a.Value > b.Value;

    /// <summary>Compares.</summary>
    public static bool operator <=(Price a, Price b) => a.Value <= b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >=(Price a, Price b) => a.Value >= b.Value;

    /// <inheritdoc/>
    public override string ToString() => ToYuan().ToString("0.00##", CultureInfo.InvariantCulture);
}
