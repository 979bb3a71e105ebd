using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Orders;

public sealed class CancelTests
{
    [Fact]
    public void Sends_a_cancel_one_millisecond_before_the_window_closes_and_refuses_it_at_the_very_moment()
    {
        var e = EngineHarness.Open(9, 16);
        var (early, late) = (e.Buy(), e.Buy());
        e.At(9, 19, 59, 999).Cancel(early);
        Assert.Equal(early, e.The<CancelSent>().OrderId);
        e.At(9, 20).Cancel(late);
        Assert.Equal(RejectReason.AuctionNoCancel, e.The<CommandRefused>().Reason);
        Assert.Equal(OrdStatus.PendingNew, e.Order(late).Status);
    }

    [Theory]
    [InlineData(9, 26)]
    [InlineData(14, 58)]
    public void Refuses_a_clients_cancel_while_the_exchange_takes_none(int hour, int minute)
    {
        var e = EngineHarness.Open(9, 16);
        var id = e.Buy();
        e.At(hour, minute).Cancel(id);
        Assert.Equal(RejectReason.AuctionNoCancel, e.The<CommandRefused>().Reason);
        Assert.False(e.Order(id).IsCancelRequested);
    }

    [Fact]
    public void Holds_a_cancel_over_lunch_and_sends_it_at_one()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.At(12, 0).Cancel(id);
        Assert.False(e.Has<CommandRefused>());
        Assert.False(e.Has<CancelSent>());
        Assert.True(e.The<OrderUpdated>().IsCancelRequested);
        e.At(13, 0).Tick();
        Assert.Equal(id, e.The<CancelSent>().OrderId);
    }

    [Fact]
    public void Refuses_to_cancel_what_is_not_there_or_has_ended()
    {
        var e = EngineHarness.Quoted();
        e.Cancel(OrderId.Of(99_999, 1));
        Assert.Equal(RejectReason.OrderNotFound, e.The<CommandRefused>().Reason);
        var id = e.Buy();
        e.Fill(id, 100, 10m);
        e.Cancel(id);
        Assert.Equal((RejectReason.OrderFinal, id), (e.The<CommandRefused>().Reason, e.The<CommandRefused>().OrderId));
    }

    [Fact]
    public void A_second_cancel_is_accepted_and_not_sent_again()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Cancel(id);
        e.Cancel(id);
        Assert.True(e.Has<CommandAccepted>());
        Assert.False(e.Has<CancelSent>());
    }

    [Fact]
    public void Cancelling_a_held_order_ends_it_here()
    {
        var e = EngineHarness.Quoted().At(12, 0);
        var id = e.Buy();
        e.Cancel(id);
        Assert.Equal((OrdStatus.Canceled, false), (e.Order(id).Status, e.Has<CancelSent>()));
        Assert.Equal(Cny(0m), e.Account.Frozen);
        e.At(13, 0).Tick();
        Assert.False(e.Has<OrderSent>());
    }

    [Fact]
    public void A_refused_cancel_leaves_the_order_working_as_it_was()
    {
        var e = EngineHarness.Quoted();
        var (whole, partly) = (e.Buy(10m, 200), e.Buy(10m, 200));
        e.Report(whole, ExecType.New);
        e.Fill(partly, 100, 10m);
        e.Cancel(whole);
        e.Cancel(partly);
        Assert.Equal(OrdStatus.PendingCancel, e.Order(partly).Status);
        e.RejectCancel(whole);
        Assert.Equal(("too late", OrdStatus.New), (e.The<CancelRefused>().Text, e.Order(whole).Status));
        e.RejectCancel(partly);
        Assert.Equal((OrdStatus.PartiallyFilled, false), (e.Order(partly).Status, e.Order(partly).IsCancelRequested));
        e.RejectCancel(partly);
        Assert.Empty(e.Last);
    }

    [Fact]
    public void Cancel_all_takes_account_instrument_and_side_and_says_how_many()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(300);
        e.Send(Funded(account: "A-2"));
        var buy = e.Buy(9.99m);
        var sell = e.Sell(10.05m);
        var other = e.Place(e.NewOrder(Side.Buy, 9.99m, 100, account: "A-2"));
        e.Send(new CancelAllOrders { Account = Account, Side = Side.Sell });
        Assert.Equal((1, sell), (e.The<CommandAccepted>().Count, e.The<CancelSent>().OrderId));
        e.Send(new CancelAllOrders { Instrument = InstrumentId.Parse(Star) });
        Assert.Equal(0, e.The<CommandAccepted>().Count);
        e.Send(new CancelAllOrders { Instrument = InstrumentId.Parse(Symbol) });
        Assert.Equal([buy, other], e.Last.OfType<CancelSent>().Select(sent => sent.OrderId));
    }

    [Fact]
    public void A_cancel_of_a_partly_filled_order_gives_back_the_rest()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 1_000);
        e.Fill(id, 400, 10m);
        e.Cancel(id);
        e.Report(id, ExecType.Canceled);
        Assert.Equal((OrdStatus.Canceled, 400, Cny(0m)), (e.Order(id).Status, e.Order(id).CumQty.Shares, e.Account.Frozen));
        e.CheckLedger();
    }
}
