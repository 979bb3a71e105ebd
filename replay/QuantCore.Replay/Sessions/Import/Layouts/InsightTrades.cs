using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Insight SSE trade stream (TradeBSFlag 1 buy, 2 sell, 0 auction).</summary>
internal sealed class InsightTrades(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _date = header["MDDate"];
    private readonly int _time = header["MDTime"];
    private readonly int _symbol = header["SecurityID"];
    private readonly int _name = header["Symbol"];
    private readonly int _buyNo = header["TradeBuyNo"];
    private readonly int _sellNo = header["TradeSellNo"];
    private readonly int _aggressor = header["TradeBSFlag"];
    private readonly int _price = header["TradePrice"];
    private readonly int _quantity = header["TradeQty"];
    private readonly int _channel = header["ChannelNo"];
    private readonly int _index = header["ApplSeqNum"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has(
        "MDDate", "MDTime", "SecurityID", "TradeBuyNo", "TradeSellNo", "TradeBSFlag", "TradePrice", "TradeQty", "ChannelNo", "ApplSeqNum");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (Instrument(context, row, _symbol, _name) is not { } facts || !context.TryTime(row, _date, _time, out var time)) return;
        var trade = new Level2TradeRecord
        {
            Instrument = facts.Id.Value,
            Kind = Level2TradeKind.Fill,
            Aggressor = FieldWords.Aggressor(row, _aggressor),
            EventTimeNs = time,
            BuyOrderNo = row.Required(_buyNo),
            SellOrderNo = row.Required(_sellNo),
            Price = context.PriceOf(row, _price, facts),
            Quantity = FieldWords.Quantity(row, _quantity),
            BizIndex = row.Required(_index),
            Channel = FieldWords.Channel(row, _channel),
        };
        if (row.Error is null) context.Add(trade, facts, row.Line);
    }

    /// <summary>The row's instrument, with the name it carries. Only SSE: the codes of the SZSE streams differ and no sample of them is
    /// known.</summary>
    internal static InstrumentFacts? Instrument(ImportContext context, CsvRow row, int symbol, int name)
    {
        if (context.Instrument(row, symbol, default) is not { } facts) return null;
        if (facts.Id.Exchange != Exchange.Sse)
        {
            row.Fail(symbol, "is not of SSE; only SSE order and trade streams are known in this layout");
            return null;
        }

        if (facts.Name.Length == 0) facts.Name = row.Text(name);
        return facts;
    }
}
