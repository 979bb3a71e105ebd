using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Orders;

/// <summary>Reports that come in order, twice, late, early, out of order, or against the books.</summary>
public sealed class ReportTests
{
    [Fact]
    public void Goes_from_pending_to_new_to_partly_filled_to_filled()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 300);
        Assert.Equal(OrdStatus.PendingNew, e.Order(id).Status);
        e.Report(id, ExecType.New, "v-7");
        Assert.Equal((OrdStatus.New, "v-7"), (e.The<OrderUpdated>().Status, e.The<OrderUpdated>().VenueOrderId));
        e.Fill(id, 100, 10m);
        Assert.Equal((OrdStatus.PartiallyFilled, 100), (e.The<OrderFilled>().Status, e.The<OrderFilled>().CumQty.Shares));
        e.Fill(id, 200, 9.99m);
        var filled = e.The<OrderFilled>();
        Assert.Equal((OrdStatus.Filled, Cny(2_998m), Cny(0m)), (filled.Status, filled.CumAmount, filled.FrozenCash));
        Assert.Equal(Cny(0m), e.Account.Frozen);
        e.CheckLedger();
    }

    [Fact]
    public void A_fill_may_come_before_the_acknowledgement()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 300);
        e.Fill(id, 100, 10m);
        e.Report(id, ExecType.New);
        Assert.Equal(OrdStatus.PartiallyFilled, e.Order(id).Status);
        e.Fill(id, 200, 10m);
        e.Report(id, ExecType.New);
        Assert.Equal(OrdStatus.Filled, e.Order(id).Status);
    }

    [Fact]
    public void A_fill_told_twice_is_booked_once()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 300);
        e.Fill(id, 100, 10m, "x");
        var cash = e.Account.Cash;
        e.Fill(id, 100, 10m, "x");
        Assert.Empty(e.Last);
        Assert.Equal((100, cash), (e.Order(id).CumQty.Shares, e.Account.Cash));
    }

    [Fact]
    public void A_fill_told_twice_is_known_among_many_and_after_a_restart()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 5_000);
        for (var i = 0; i < 40; i++) e.Fill(id, 100, 10m, $"f{i}");
        e.RestoreFromSnapshot();
        for (var i = 0; i < 40; i++) e.Fill(id, 100, 10m, $"f{i}");
        Assert.Equal(4_000, e.Order(id).CumQty.Shares);
        e.CheckLedger();
    }

    [Fact]
    public void A_fill_told_after_the_cancel_is_booked_and_the_order_stays_cancelled()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 300);
        e.Cancel(id);
        e.Report(id, ExecType.Canceled);
        e.Fill(id, 100, 10m);
        Assert.Equal((OrdStatus.Canceled, 100), (e.Order(id).Status, e.Order(id).CumQty.Shares));
        Assert.Equal((100, Cny(0m)), (e.Position().Quantity.Shares, e.Account.Frozen));
        e.CheckLedger();
    }

    [Fact]
    public void A_late_fill_of_a_sell_takes_its_shares()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(300);
        var id = e.Sell(10.01m, 200);
        e.Report(id, ExecType.Canceled);
        e.Fill(id, 200, 10.01m);
        Assert.Equal((100, 100), (e.Position().Quantity.Shares, e.Position().Sellable.Shares));
        e.CheckLedger();
    }

    [Fact]
    public void A_late_fill_of_shares_promised_to_another_sell_is_quarantined()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(200);
        var id = e.Sell(10.01m, 200);
        e.Report(id, ExecType.Canceled);
        e.Sell(10.01m, 200);
        e.Fill(id, 200, 10.01m);
        Quarantined(e, id, 0);
    }

    [Fact]
    public void A_fill_of_yesterday_told_today_brings_shares_that_can_be_sold_today()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 300);
        e.Fill(id, 100, 10m);
        var yesterday = e.NowNs;
        e.OnNextDay(Monday);
        Assert.Equal(OrdStatus.Expired, e.Order(id).Status);
        e.Fill(id, 200, 10m, eventTimeNs: yesterday);
        Assert.Equal((300, 0, 300), (e.Position().Quantity.Shares, e.Position().BoughtToday.Shares, e.Position().Sellable.Shares));
        e.CheckLedger();
    }

    [Fact]
    public void A_fill_of_yesterday_told_today_costs_the_fees_of_yesterday()
    {
        // The stamp duty was halved on Monday, 2023-08-28.
        var e = EngineHarness.Open(day: new TradingDay(20230824)).Quote();
        e.HoldFromYesterday(2_000, next: new TradingDay(20230825));
        var id = e.Sell(10.01m, 2_000);
        e.Fill(id, 1_000, 10.01m);
        var friday = e.NowNs;
        e.OnNextDay(new TradingDay(20230828));
        e.Fill(id, 1_000, 10.01m, eventTimeNs: friday);
        Assert.Equal(Cny(20.02m), e.Order(id).Fees.StampDuty);
    }

    [Fact]
    public void A_fill_above_what_was_ordered_is_quarantined()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 300);
        e.Fill(id, 200, 10m);
        e.Fill(id, 200, 10m);
        Quarantined(e, id, 200);
        e.Fill(id, 100, 10m);
        Assert.Equal(OrdStatus.Filled, e.Order(id).Status);
        e.Fill(id, 1, 10m);
        Quarantined(e, id, 300);
    }

    [Theory]
    [InlineData(Side.Buy, 10.02, 10.03)]
    [InlineData(Side.Sell, 10.02, 10.01)]
    public void A_fill_beyond_the_limit_price_is_quarantined(Side side, double limit, double price)
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(100);
        var id = e.Place(e.NewOrder(side, (decimal)limit, 100));
        e.Fill(id, 100, (decimal)price);
        Quarantined(e, id, 0);
    }

    [Fact]
    public void A_fill_beyond_the_protective_price_is_quarantined()
    {
        var e = EngineHarness.Quoted();
        var id = e.Place(e.NewOrder(Side.Buy, 10.02m, 100, type: OrdType.MarketBest5Cancel));
        e.Fill(id, 100, 10.03m);
        Quarantined(e, id, 0);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(100, 0)]
    [InlineData(100, -1)]
    [InlineData(long.MaxValue, 10)]
    [InlineData(100, 900_000_000_000)]
    public void A_fill_with_impossible_numbers_is_quarantined(long quantity, long price)
    {
        var e = EngineHarness.Quoted();
        var id = e.Place(e.NewOrder(Side.Buy, 0m, 1_000, type: OrdType.MarketBest5Cancel));
        e.Fill(id, 100, 10m);
        e.Fill(id, quantity, price);
        Quarantined(e, id, 100);
    }

    [Fact]
    public void A_fill_without_a_number_is_quarantined()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Fill(id, 100, 10m, string.Empty);
        Quarantined(e, id, 0);
    }

    [Fact]
    public void A_report_of_an_unknown_order_or_kind_is_quarantined()
    {
        var e = EngineHarness.Quoted();
        var hashes = e.Core.ComputeHashes().Decisions;
        e.Report(OrderId.Of(12_345, 1), ExecType.New);
        Assert.True(e.Has<ReportQuarantined>());
        e.RejectCancel(OrderId.Of(12_345, 1));
        Assert.Equal(RecordType.CancelReject, e.The<ReportQuarantined>().Report);
        Assert.Equal(hashes, e.Core.ComputeHashes().Decisions);
        e.Report(e.Buy(), (ExecType)99);
        Assert.True(e.Has<ReportQuarantined>());
    }

    [Fact]
    public void A_refusal_by_the_exchange_gives_everything_back()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Report(id, ExecType.Rejected, text: "废单");
        var updated = e.The<OrderUpdated>();
        Assert.Equal((OrdStatus.Rejected, RejectReason.VenueRejected, "废单"), (updated.Status, updated.Reason, updated.Text));
        Assert.Equal(Cny(0m), e.Account.Frozen);
        e.Fill(id, 100, 10m);
        Quarantined(e, id, 0);
    }

    [Fact]
    public void A_refusal_of_an_order_with_fills_is_quarantined()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 200);
        e.Fill(id, 100, 10m);
        e.Report(id, ExecType.Rejected);
        Quarantined(e, id, 100);
        Assert.Equal(OrdStatus.PartiallyFilled, e.Order(id).Status);
    }

    [Theory]
    [InlineData(ExecType.New)]
    [InlineData(ExecType.Canceled)]
    [InlineData(ExecType.Expired)]
    [InlineData(ExecType.Rejected)]
    [InlineData(ExecType.OrderStatus)]
    [InlineData(ExecType.NeverReceived)]
    public void Nothing_moves_an_order_that_has_ended(ExecType type)
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Fill(id, 100, 10m);
        var hashes = e.Core.ComputeHashes().Decisions;
        e.Report(id, type, "other");
        e.GatewayUp();
        e.RejectCancel(id);
        Assert.Equal(hashes, e.Core.ComputeHashes().Decisions);
    }

    private static void Quarantined(EngineHarness e, OrderId id, long filled)
    {
        Assert.Equal(id, e.The<ReportQuarantined>().OrderId);
        Assert.Single(e.Last);
        Assert.Equal(filled, e.Order(id).CumQty.Shares);
        e.CheckLedger();
    }
}
