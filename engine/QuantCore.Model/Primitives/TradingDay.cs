using System.Globalization;
using MessagePack;

namespace QuantCore.Model.Primitives;

/// <summary>A trading day in Shanghai, as the number yyyymmdd. Zero is "no day yet".</summary>
/// <param name="Value">yyyymmdd.</param>
[MessagePackFormatter(typeof(TradingDayFormatter))]
public readonly record struct TradingDay(int Value) : IComparable<TradingDay>
{
    /// <summary>From a calendar date.</summary>
    public static TradingDay From(DateOnly date) => new((date.Year * 10_000) + (date.Month * 100) + date.Day);

    /// <summary>The calendar date.</summary>
    public DateOnly ToDate() => new(Value / 10_000, Value / 100 % 100, Value % 100);

    /// <summary>Midnight in Shanghai, ns since the Unix epoch.</summary>
    public long MidnightNs => ShanghaiTime.MidnightNs(ToDate());

    /// <inheritdoc/>
    public int CompareTo(TradingDay other) => Value.CompareTo(other.Value);

    /// <summary>Compares.</summary>
    public static bool operator <(TradingDay a, TradingDay b) => a.Value < b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >(TradingDay a, TradingDay b) => a.Value > b.Value;

    /// <summary>Compares.</summary>
    public static bool operator <=(TradingDay a, TradingDay b) => a.Value <= b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >=(TradingDay a, TradingDay b) => a.Value >= b.Value;

    /// <inheritdoc/>
    public override string ToString() => Value == 0 ? "-" : ToDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
