using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>
/// Datayes <c>tradeData.csv</c>: trade streams of both exchanges in one file. SSE rows have TradeBSFlag and BizIndex; SZSE rows have
/// ExecType (F fill, 4 cancel) and are numbered by ApplSeqNum. SZSE does not say who took.
/// </summary>
internal sealed class DatayesTradeData(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _channel = header["ChannelNo"];
    private readonly int _sequence = header["ApplSeqNum"];
    private readonly int _buyNo = header["BidApplSeqNum"];
    private readonly int _sellNo = header["OfferApplSeqNum"];
    private readonly int _code = header["SecurityID"];
    private readonly int _price = header["TradePrice"];
    private readonly int _quantity = header["TradeQty"];
    private readonly int _execType = header["ExecType"];
    private readonly int _time = header["TradeTime"];
    private readonly int _aggressor = header["TradeBSFlag"];
    private readonly int _index = header["BizIndex"];
    private readonly int _market = header["Market"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has("ChannelNo", "ApplSeqNum", "BidApplSeqNum", "OfferApplSeqNum", "SecurityID",
        "TradePrice", "TradeQty", "ExecType", "TradeTime", "TradeBSFlag", "BizIndex", "Market");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        var exchange = FieldWords.Market(row, _market);
        if (context.Instrument(row, _code, exchange) is not { } facts || !context.TryDateTime(row, _time, out var time)) return;
        var trade = new Level2TradeRecord
        {
            Instrument = facts.Id.Value,
            Kind = exchange == Exchange.Sse ? Level2TradeKind.Fill : FieldWords.ExecType(row, _execType),
            Aggressor = exchange == Exchange.Sse ? FieldWords.Aggressor(row, _aggressor) : default,
            EventTimeNs = time,
            BuyOrderNo = row.Required(_buyNo),
            SellOrderNo = row.Required(_sellNo),
            Price = context.PriceOf(row, _price, facts),
            Quantity = FieldWords.Quantity(row, _quantity),
            BizIndex = row.Required(exchange == Exchange.Sse ? _index : _sequence),
            Channel = FieldWords.Channel(row, _channel),
        };
        if (row.Error is null) context.Add(trade, facts, row.Line);
    }
}
