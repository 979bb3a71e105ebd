using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MessagePack;

namespace QuantCore.Model.Primitives;

/// <summary>
/// An instrument as one number: the exchange in the upper 12 bits, the six-digit code in the lower 20. The number is a function of the
/// symbol alone, so a record means the same in every journal and no table of ids has to travel with it.
/// </summary>
/// <param name="Value"><c>(exchange &lt;&lt; 20) | code</c>; zero is no instrument.</param>
[MessagePackFormatter(typeof(InstrumentIdFormatter))]
public readonly record struct InstrumentId(uint Value) : IComparable<InstrumentId>
{
    private const int CodeBits = 20;
    private const uint CodeMask = (1u << CodeBits) - 1;

    /// <summary>Makes an id from its parts.</summary>
    public static InstrumentId Of(Exchange exchange, int code) => new(((uint)exchange << CodeBits) | (uint)code);

    /// <summary>The exchange.</summary>
    public Exchange Exchange => (Exchange)(Value >> CodeBits);

    /// <summary>The six-digit code as a number.</summary>
    public int Code => (int)(Value & CodeMask);

    /// <summary>Parses QMT's form, <c>600519.SH</c>, <c>000001.SZ</c>, <c>430047.BJ</c>; upper case only.</summary>
    public static bool TryParse([NotNullWhen(true)] string? symbol, out InstrumentId id)
    {
        id = default;
        if (symbol is null || symbol.Length != 9 || symbol[6] != '.') return false;
        var code = 0;
        for (var i = 0; i < 6; i++)
        {
            if (symbol[i] is < '0' or > '9') return false;
            code = (code * 10) + (symbol[i] - '0');
        }

        var exchange = (symbol[7], symbol[8]) switch
        {
            ('S', 'H') => Exchange.Sse,
            ('S', 'Z') => Exchange.Szse,
            ('B', 'J') => Exchange.Bse,
            _ => default,
        };
        if (exchange == default) return false;
        id = Of(exchange, code);
        return true;
    }

    /// <summary>Parses or throws <see cref="FormatException"/>.</summary>
    public static InstrumentId Parse(string symbol) =>
        TryParse(symbol, out var id) ? id : throw new FormatException($"'{symbol}' is not a symbol like 600519.SH, 000001.SZ or 430047.BJ.");

    /// <inheritdoc/>
    public int CompareTo(InstrumentId other) => Value.CompareTo(other.Value);

    /// <summary>Compares.</summary>
    public static bool operator <(InstrumentId a, InstrumentId b) => a.Value < b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >(InstrumentId a, InstrumentId b) => a.Value > b.Value;

    /// <summary>Compares.</summary>
    public static bool operator <=(InstrumentId a, InstrumentId b) => a.Value <= b.Value;

    /// <summary>Compares.</summary>
    public static bool operator >=(InstrumentId a, InstrumentId b) => a.Value >= b.Value;

    /// <inheritdoc/>
    public override string ToString() => Code.ToString("D6", CultureInfo.InvariantCulture) + Exchange switch
    {
        Exchange.Sse => ".SH",
        Exchange.Szse => ".SZ",
        Exchange.Bse => ".BJ",
        _ => ".??",
    };
}
