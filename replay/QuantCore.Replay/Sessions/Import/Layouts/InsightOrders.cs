using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Insight SSE order stream (OrderType 2 adds, 10 deletes). Rows of SZSE, whose order types mean something else, are
/// rejected.</summary>
internal sealed class InsightOrders(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _date = header["MDDate"];
    private readonly int _time = header["MDTime"];
    private readonly int _symbol = header["SecurityID"];
    private readonly int _name = header["Symbol"];
    private readonly int _type = header["OrderType"];
    private readonly int _price = header["OrderPrice"];
    private readonly int _quantity = header["OrderQty"];
    private readonly int _side = header["OrderBSFlag"];
    private readonly int _channel = header["ChannelNo"];
    private readonly int _index = header["ApplSeqNum"];
    private readonly int _orderNo = header["OrderNO"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has(
        "MDDate", "MDTime", "SecurityID", "OrderType", "OrderPrice", "OrderQty", "OrderBSFlag", "ChannelNo", "ApplSeqNum", "OrderNO");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (InsightTrades.Instrument(context, row, _symbol, _name) is not { } facts) return;
        if (!context.TryTime(row, _date, _time, out var time)) return;
        var order = new Level2OrderRecord
        {
            Instrument = facts.Id.Value,
            Side = FieldWords.Side(row, _side),
            Kind = FieldWords.OrderKind(row, _type),
            OrdType = OrdType.Limit,
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
