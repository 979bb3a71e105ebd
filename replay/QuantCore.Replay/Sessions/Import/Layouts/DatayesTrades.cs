using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Datayes <c>trade.csv</c>: the SSE trade stream. No date in the rows.</summary>
internal sealed class DatayesTrades(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _channel = header["TradeChan"];
    private readonly int _code = header["SecurityID"];
    private readonly int _time = header["TradTime"];
    private readonly int _price = header["TradPrice"];
    private readonly int _quantity = header["TradVolume"];
    private readonly int _buyNo = header["TradeBuyNo"];
    private readonly int _sellNo = header["TradeSellNo"];
    private readonly int _aggressor = header["TradeBSFlag"];
    private readonly int _index = header["BizIndex"];

    /// <inheritdoc/>
    public bool NeedsDay => true;

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has(
        "TradeChan", "SecurityID", "TradTime", "TradPrice", "TradVolume", "TradeBuyNo", "TradeSellNo", "TradeBSFlag", "BizIndex");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _code, Exchange.Sse) is not { } facts || !context.TryTime(row, -1, _time, out var time)) return;
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
}
