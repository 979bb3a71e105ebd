using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Our own CSV: the trade stream. An index of 0 means that the feed numbers nothing; the file's order then counts.</summary>
internal sealed class OwnTrades(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _time = header["time"];
    private readonly int _symbol = header["symbol"];
    private readonly int _channel = header["channel"];
    private readonly int _index = header["index"];
    private readonly int _kind = header["kind"];
    private readonly int _aggressor = header["aggressor"];
    private readonly int _buyNo = header["buy_no"];
    private readonly int _sellNo = header["sell_no"];
    private readonly int _price = header["price"];
    private readonly int _quantity = header["quantity"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) =>
        header.Has("time", "symbol", "channel", "index", "kind", "aggressor", "buy_no", "sell_no", "price", "quantity");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _symbol, default) is not { } facts || !context.TryDateTime(row, _time, out var time)) return;
        var trade = new Level2TradeRecord
        {
            Instrument = facts.Id.Value,
            Kind = OwnColumns.IsFirst(row, _kind, "fill", "cancel") ? Level2TradeKind.Fill : Level2TradeKind.Cancel,
            Aggressor = OwnColumns.Side(row, _aggressor, mayBeEmpty: true),
            EventTimeNs = time,
            BuyOrderNo = row.Whole(_buyNo),
            SellOrderNo = row.Whole(_sellNo),
            Price = context.PriceOf(row, _price, facts),
            Quantity = FieldWords.Quantity(row, _quantity),
            BizIndex = row.Required(_index),
            Channel = FieldWords.Channel(row, _channel),
        };
        if (row.Error is null) context.Add(trade, facts, row.Line);
    }
}
