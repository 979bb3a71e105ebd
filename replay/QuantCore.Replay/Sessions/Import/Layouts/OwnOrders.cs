using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Our own CSV: the order stream.</summary>
internal sealed class OwnOrders(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _time = header["time"];
    private readonly int _symbol = header["symbol"];
    private readonly int _channel = header["channel"];
    private readonly int _index = header["index"];
    private readonly int _orderNo = header["order_no"];
    private readonly int _action = header["action"];
    private readonly int _side = header["side"];
    private readonly int _type = header["type"];
    private readonly int _price = header["price"];
    private readonly int _quantity = header["quantity"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) =>
        header.Has("time", "symbol", "channel", "index", "order_no", "action", "side", "type", "price", "quantity");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _symbol, default) is not { } facts || !context.TryDateTime(row, _time, out var time)) return;
        var order = new Level2OrderRecord
        {
            Instrument = facts.Id.Value,
            Side = OwnColumns.Side(row, _side, mayBeEmpty: false),
            Kind = OwnColumns.IsFirst(row, _action, "add", "delete") ? Level2OrderKind.Add : Level2OrderKind.Delete,
            OrdType = OwnColumns.OrdType(row, _type),
            EventTimeNs = time,
            OrderNo = row.Required(_orderNo),
            Price = context.PriceOf(row, _price, facts),
            Quantity = FieldWords.Quantity(row, _quantity),
            BizIndex = row.Required(_index),
            Channel = FieldWords.Channel(row, _channel),
        };
        if (row.Error is null) context.Add(order, facts, row.Line);
    }
}
