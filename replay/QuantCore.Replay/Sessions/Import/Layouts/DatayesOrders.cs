using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Datayes <c>entrust.csv</c>: the SSE order stream. No date in the rows.</summary>
internal sealed class DatayesOrders(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _channel = header["OrderChannel"];
    private readonly int _code = header["SecurityID"];
    private readonly int _time = header["OrderTime"];
    private readonly int _type = header["OrderType"];
    private readonly int _orderNo = header["OrderNO"];
    private readonly int _price = header["OrderPrice"];
    private readonly int _quantity = header["Balance"];
    private readonly int _side = header["OrderBSFlag"];
    private readonly int _index = header["BizIndex"];

    /// <inheritdoc/>
    public bool NeedsDay => true;

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has(
        "OrderChannel", "SecurityID", "OrderTime", "OrderType", "OrderNO", "OrderPrice", "Balance", "OrderBSFlag", "BizIndex");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _code, Exchange.Sse) is not { } facts || !context.TryTime(row, -1, _time, out var time)) return;
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
