using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MessagePack;

namespace QuantCore.Model.Primitives;

/// <summary>An order's id: the sequence of the input that caused it and an ordinal, so that replay makes the same ids.
/// Written <c>sequence-ordinal</c>, for example <c>1042-1</c>.</summary>
/// <param name="Value"><c>(sequence &lt;&lt; 10) | ordinal</c>; zero is no order.</param>
[MessagePackFormatter(typeof(OrderIdFormatter))]
public readonly record struct OrderId(long Value) : IComparable<OrderId>
{
    private const int OrdinalBits = 10;

    /// <summary>The largest ordinal: orders one input may cause.</summary>
    public const int MaxOrdinal = (1 << OrdinalBits) - 1;

    /// <summary>Makes an id from its parts.</summary>
    public static OrderId Of(long sequence, int ordinal) => new((sequence << OrdinalBits) | (uint)ordinal);

    /// <summary>The input sequence that caused the order.</summary>
    public long Sequence => Value >> OrdinalBits;

    /// <summary>Which of that input's orders, from 1.</summary>
    public int Ordinal => (int)(Value & MaxOrdinal);

    /// <summary>Parses <c>1042-1</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OrderId id)
    {
        id = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (dash <= 0
            || !long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || !int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            || sequence <= 0 || sequence > long.MaxValue >> (OrdinalBits + 1) || ordinal is <= 0 or > MaxOrdinal)
            return false;
        id = Of(sequence, ordinal);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(OrderId other) => Value.CompareTo(other.Value);

    /// <summary>Compares.</summary>
    public static bool operator <(OrderId a, OrderId b) => a.Value < b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >(OrderId a, OrderId b) => a.Value > b.Value;

    /// <summary>Compares.</summary>
    public static bool operator <=(OrderId a, OrderId b) => a.Value <= b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >=(OrderId a, OrderId b) => a.Value >= b.Value;

    /// <inheritdoc/>
    public override string ToString() =>
        Value == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Sequence}-{Ordinal}");
}
