using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>ETF trades, rich layout: with channel, sequence, aggressor and order numbers. Rows marked as orders are rejected: they carry
/// no order number.</summary>
internal sealed class EtfRichTrades(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _channel = header["ChannelNo"];
    private readonly int _sequence = header["SeqNo"];
    private readonly int _code = header["SecurityID"];
    private readonly int _kind = header["Trade2_Order1"];
    private readonly int _date = header["TradeDate"];
    private readonly int _time = header["UpdateTime"];
    private readonly int _price = header["Price"];
    private readonly int _quantity = header["Volume"];
    private readonly int _aggressor = header["TrdBSFlag"];
    private readonly int _buyNo = header["TrdBuyNo"];
    private readonly int _sellNo = header["TrdSellNo"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has(
        "ChannelNo", "SeqNo", "SecurityID", "Trade2_Order1", "TradeDate", "UpdateTime",
        "Price", "Volume", "TrdBSFlag", "TrdBuyNo", "TrdSellNo");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (!row[_kind].SequenceEqual("2"u8)) row.Fail(_kind, "is not a trade; order rows of this layout carry no order number");
        if (EtfRichSnapshots.Instrument(context, row, _code) is not { } facts || !context.TryTime(row, _date, _time, out var time)) return;
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
            BizIndex = row.Required(_sequence),
            Channel = FieldWords.Channel(row, _channel),
        };
        if (row.Error is null) context.Add(trade, facts, row.Line);
    }
}
