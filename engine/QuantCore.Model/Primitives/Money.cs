using System.Globalization;
using MessagePack;

namespace QuantCore.Model.Primitives;

/// <summary>An amount of money in units of 0.0001 CNY. Arithmetic is checked: an overflow is a bug and stops the engine.</summary>
/// <param name="Value">The amount in 0.0001 CNY.</param>
[MessagePackFormatter(typeof(MoneyFormatter))]
public readonly record struct Money(long Value) : IComparable<Money>
{
    /// <summary>Units in one fen (0.01 CNY), the unit of settlement.</summary>
    public const long UnitsPerFen = 100;

    /// <summary>Nothing.</summary>
    public static readonly Money Zero;

    /// <summary>Converts yuan exactly; same errors as <see cref="Price.FromYuan"/>.</summary>
    public static Money FromYuan(decimal yuan) => new(FixedPoint.FromDecimal(yuan));

    /// <summary>The amount in yuan.</summary>
    public decimal ToYuan() => Value / (decimal)Price.UnitsPerYuan;

    /// <summary>Checked sum.</summary>
    public static Money operator +(Money a, Money b) => new(checked(a.Value + b.Value));

    /// <summary>Checked difference.</summary>
    public static Money operator -(Money a, Money b) => new(checked(a.Value - b.Value));

    /// <summary>Checked negation.</summary>
    public static Money operator -(Money a) => new(checked(-a.Value));

    /// <summary>Compares.</summary>
    public static bool operator <(Money a, Money b) => a.Value < b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >(Money a, Money b) => a.Value > b.Value;

    /// <summary>Compares.</summary>
    public static bool operator <=(Money a, Money b) => a.Value <= b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >=(Money a, Money b) => a.Value >= b.Value;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => ToYuan().ToString("0.00##", CultureInfo.InvariantCulture);
}
