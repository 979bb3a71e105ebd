using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>ETF tick files of the simple layouts tell their instrument only by their name: <c>510050_snapshot.csv</c>.</summary>
internal static class EtfFileName
{
    /// <summary>The exchange of a fund's code: 5 is SSE, 1 is SZSE.</summary>
    public static Exchange ExchangeOf(ReadOnlySpan<char> code) =>
        code.IsEmpty ? default : code[0] switch { '5' => Exchange.Sse, '1' => Exchange.Szse, _ => default };

    /// <summary>The instrument of a file name; false when it does not begin with a fund's code.</summary>
    public static bool TryInstrument(string leafName, out InstrumentId id)
    {
        id = default;
        if (leafName.Length < 7 || char.IsAsciiDigit(leafName[6])) return false;
        var code = leafName.AsSpan(0, 6);
        var exchange = ExchangeOf(code);
        if (exchange == default || !int.TryParse(code, out var number)) return false;
        id = InstrumentId.Of(exchange, number);
        return true;
    }
}
