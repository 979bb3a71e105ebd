using QuantCore.Gateways.Simulated;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

public sealed class SecondDayTests
{
    private static readonly TradingDay Monday = new(20240617);
    private static readonly long AtTen = Monday.MidnightNs + ShanghaiTime.At(10, 0);
    private readonly byte[] _buffer = new byte[256];

    [Fact]
    public void On_its_second_day_the_exchange_is_rebuilt_from_that_days_session_alone()
    {
        var friday = new Session().At("10:00:00").Add(1, Side.Sell, 10.01m, 500);
        friday.Buy(10.01m, 100);
        var first = OrderId.Of(1, 1);
        var orders = new Dictionary<OrderId, OrderSent> { [first] = Session.Sent(first, Session.Sse, Side.Buy, 10.01m, 100, OrdType.Limit) };
        var journal = new List<byte[]>([.. friday.Records, .. friday.Reports.Records]);
        var monday = MondayRecords();
        var ours = OrderId.Of(9, 1);
        orders[ours] = Session.Sent(ours, Session.Sse, Side.Buy, 9.98m, 100, OrdType.Limit);
        PlayMonday(friday, monday, orders[ours], journal);

        var history = new VenueHistory(orders.GetValueOrDefault);
        foreach (var record in journal) history.Add(record);
        var reports = new CapturedReports();
        var gateway = new SimulatedGateway(reports, TradingMode.Simulated);
        gateway.Restore(history.Actions, history.LastReportNumber);
        for (var i = 0; i < monday.Count; i++) gateway.FastForward(monday[i], i + 1);
        gateway.Poll(AtTen);
        Assert.Empty(reports.Records);
        gateway.OnMarketRecord(Sell(2, 9.98m, 300), monday.Count + 1);

        Assert.Equal([(100L, 9.98m)], reports.Fills(ours));
        Assert.Equal(2, RecordHeader.Read(reports.Records[0]).SourceSequence);
    }

    private static void PlayMonday(Session live, List<byte[]> monday, OrderSent ours, List<byte[]> journal)
    {
        var known = live.Reports.Records.Count;
        for (var i = 0; i < monday.Count; i++) live.Gateway.OnMarketRecord(monday[i], i + 1);
        live.Gateway.Submit(ours);
        live.Gateway.Poll(AtTen);
        journal.AddRange(monday);
        journal.AddRange(live.Reports.Records.Skip(known));
        Assert.Equal(1, RecordHeader.Read(live.Reports.Records[^1]).SourceSequence);
    }

    private List<byte[]> MondayRecords() =>
    [
        RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new StartTradingDay { Day = Monday }),
        RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new DefineInstrument
        {
            Instrument = Session.Sse, Board = Board.SseMain, PreClose = Price.FromYuan(10m),
        }),
        Sell(1, 10.02m, 400),
    ];

    private byte[] Sell(long no, decimal price, long quantity)
    {
        var order = new Level2OrderRecord
        {
            Instrument = Session.Sse.Value, Side = Side.Sell, Kind = Level2OrderKind.Add, OrdType = OrdType.Limit, EventTimeNs = AtTen,
            OrderNo = no, Price = Price.FromYuan(price).Value, Quantity = quantity,
        };
        return _buffer.AsSpan(0, RecordCodec.EncodeFixed(_buffer, new RecordHeader { Source = RecordSource.Session }, order)).ToArray();
    }
}
