using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>What the exchange refuses.</summary>
public sealed class RefusalTests
{
    private readonly Session _session = new();

    [Theory]
    [InlineData("09:10:00", 10.00, 100, OrdType.Limit, "phase")]
    [InlineData("09:26:00", 10.00, 100, OrdType.Limit, "phase")]
    [InlineData("12:00:00", 10.00, 100, OrdType.Limit, "phase")]
    [InlineData("15:00:00", 10.00, 100, OrdType.Limit, "phase")]
    [InlineData("09:16:00", 0.00, 100, OrdType.MarketBest5Cancel, "order type")]
    [InlineData("10:00:00", 0.00, 100, OrdType.MarketImmediateOrCancel, "order type")]
    [InlineData("10:00:00", 10.001, 100, OrdType.Limit, "tick")]
    [InlineData("10:00:00", 11.01, 100, OrdType.Limit, "limits")]
    [InlineData("10:00:00", 8.99, 100, OrdType.Limit, "limits")]
    [InlineData("10:00:00", 10.30, 100, OrdType.Limit, "cage")]
    [InlineData("10:00:00", 10.00, 150, OrdType.Limit, "lot")]
    [InlineData("10:00:00", 10.00, 1_000_100, OrdType.Limit, "maximum")]
    public void Refuses_what_the_rules_of_the_day_refuse(string time, decimal price, long quantity, OrdType type, string words)
    {
        var order = _session.At(time).Buy(price, quantity, type);

        Assert.Equal(ExecType.Rejected, _session.Reports.Last(order));
        Assert.Contains(words, _session.Reports.Text(order), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_suspended_instrument()
    {
        var session = new Session(isSuspended: true).At("10:00:00");

        Assert.Equal("suspended", session.Reports.Text(session.Buy(10m, 100)));
    }

    [Fact]
    public void Refuses_an_instrument_that_is_not_there()
    {
        _session.At("10:00:00");
        var id = OrderId.Of(99, 1);
        _session.Gateway.Submit(Session.Sent(id, InstrumentId.Parse("600001.SH"), Side.Buy, 10m, 100, OrdType.Limit));
        _session.Gateway.Poll(_session.NowNs);

        Assert.Equal("no such instrument today", _session.Reports.Text(id));
    }

    [Fact]
    public void Refuses_to_cancel_what_is_final_or_not_there()
    {
        var order = _session.At("10:00:00").Buy(9.90m, 100);
        _session.Cancel(order);
        _session.Cancel(order);
        _session.Cancel(OrderId.Of(77, 1));

        Assert.Equal([RejectReason.OrderFinal, RejectReason.OrderNotFound], _session.Reports.CancelRejects.Select(r => r.Reason));
    }

    [Fact]
    public void Answers_what_became_of_an_order_without_using_up_a_number()
    {
        var order = _session.At("10:00:00").Buy(9.90m, 100);
        var number = _session.Gateway.LastReportNumber;

        Ask(order);
        Ask(OrderId.Of(77, 1));

        Assert.Equal(ExecType.OrderStatus, _session.Reports.Last(order));
        Assert.Equal(ExecType.NeverReceived, _session.Reports.Last(OrderId.Of(77, 1)));
        Assert.Equal(number, _session.Gateway.LastReportNumber);
    }

    [Fact]
    public void An_order_that_arrives_twice_is_answered_and_not_placed_again()
    {
        var order = _session.At("10:00:00").Buy(9.90m, 100);
        _session.Gateway.Submit(Session.Sent(order, _session.Instrument, Side.Buy, 9.90m, 100, OrdType.Limit));
        _session.Gateway.Poll(_session.NowNs);

        _session.Add(1, Side.Sell, 9.90m, 500);

        Assert.Equal([(100, 9.90m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void An_order_that_finds_the_way_full_is_refused_and_a_cancel_is_not()
    {
        var reports = new CapturedReports();
        var gateway = new Gateways.Simulated.SimulatedGateway(reports, TradingMode.Simulated, capacity: 1);
        gateway.Submit(Session.Sent(OrderId.Of(1, 1), Session.Sse, Side.Buy, 10m, 100, OrdType.Limit));
        gateway.Submit(Session.Sent(OrderId.Of(2, 1), Session.Sse, Side.Buy, 10m, 100, OrdType.Limit));
        gateway.Cancel(new CancelSent { OrderId = OrderId.Of(3, 1), VenueOrderId = string.Empty });
        gateway.Poll(0);

        Assert.Equal("no trading day", reports.Text(OrderId.Of(1, 1)));
        Assert.Equal("the way to the exchange is full", reports.Text(OrderId.Of(2, 1)));
        Assert.Equal(0, RecordHeader.Read(reports.Records[1]).SourceSequence);
        Assert.Single(reports.CancelRejects);
    }

    [Fact]
    public void A_new_day_forgets_the_orders_of_the_day_before_without_a_word()
    {
        // The core ends them itself when the day begins; a report would belong to neither day's session.
        var order = _session.At("10:00:00").Buy(9.90m, 100);
        var reports = _session.Reports.Records.Count;

        _session.Gateway.OnMarketRecord(
            RecordCodec.Encode(new RecordHeader(), new Model.Messages.Commands.StartTradingDay { Day = new TradingDay(20240617) }), 100);

        Assert.Equal(reports, _session.Reports.Records.Count);
        _session.Gateway.RequestStatus(new OrderStatusRequested { OrderId = order, VenueOrderId = string.Empty });
        _session.Gateway.Poll(_session.NowNs);
        Assert.Equal(ExecType.NeverReceived, _session.Reports.Last(order));
    }

    [Fact]
    public void Orders_from_many_threads_are_each_answered_once()
    {
        const int threads = 4, each = 500;
        _session.At("10:00:00");
        var senders = Enumerable.Range(0, threads).Select(t => Task.Factory.StartNew(
            () =>
            {
                for (var i = 1; i <= each; i++)
                    _session.Gateway.Submit(Session.Sent(OrderId.Of((t * each) + i, 1), Session.Sse, Side.Buy, 9.90m, 100, OrdType.Limit));
            },
            TaskCreationOptions.LongRunning)).ToArray();
        while (!Task.WaitAll(senders, 0)) _session.Gateway.Poll(_session.NowNs);
        _session.Gateway.Poll(_session.NowNs);

        Assert.Equal(threads * each, _session.Reports.Executions.Count(e => e.ExecType == ExecType.New));
        Assert.Equal(threads * each, _session.Reports.Executions.Select(e => e.OrderId).Distinct().Count());
    }

    private void Ask(OrderId order)
    {
        _session.Gateway.RequestStatus(new OrderStatusRequested { OrderId = order, VenueOrderId = string.Empty });
        _session.Gateway.Poll(_session.NowNs);
    }
}
