using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Risk;

/// <summary>When several checks would refuse, the first in the rulebook's order answers: each step mends only what the last answer named.</summary>
public sealed class CheckOrderTests
{
    private const string St = "600010.SH";

    [Fact]
    public void From_the_kill_switch_to_the_cage_the_first_check_answers()
    {
        var e = EngineHarness.Open(8, 30);
        var order = e.NewOrder(Side.Buy, 12.005m, 2_000_000_001, St, OrdType.MarketFillOrKill);
        e.Engage(KillSwitchLevel.BlockNewOrders);
        Answers(e, order, RejectReason.KillSwitchActive);
        e.Release();
        Answers(e, order, RejectReason.SessionClosed);
        e.At(10, 0);
        Answers(e, order, RejectReason.UnknownInstrument);
        var row = Row(St, Board.SseMain, 0m) with { IsRiskWarning = true };
        e.Send(row with { IsSuspended = true });
        Answers(e, order, RejectReason.InstrumentSuspended);
        e.Send(row);
        Answers(e, order, RejectReason.NoReferencePrice);
        e.Send(row with { PreClose = Px(10m) });
        Answers(e, order, RejectReason.UnsupportedOrderType);
        order = order with { OrdType = OrdType.Limit };
        Answers(e, order, RejectReason.NumericRange);
        order = order with { Quantity = Qty(150_000_050) };
        Answers(e, order, RejectReason.PriceTick);
        order = order with { Price = Px(12.01m) };
        Answers(e, order, RejectReason.LotSize);
        order = order with { Quantity = Qty(150_000_000) };
        Answers(e, order, RejectReason.QuantityTooLarge);
        order = order with { Quantity = Qty(900_000) };
        Answers(e, order, RejectReason.PriceLimit);
        order = order with { Price = Px(10.50m) };
        Answers(e, order, RejectReason.StaleQuote);
        e.Quote(symbol: St);
        Answers(e, order, RejectReason.PriceCage);
        order = order with { Price = Px(10.10m) };
        Answers(e, order, RejectReason.RiskWarningDayCap);
    }

    [Fact]
    public void From_the_cage_to_the_open_orders_the_first_check_answers()
    {
        var (e, blocker, seller) = Crowded();
        var order = e.NewOrder(Side.Buy, 10.10m, 900_000, St);
        var limits = new RiskLimits
        {
            MaxIdenticalPerSecond = 1, OrdersPerSecond = 1, OrdersPerDay = 1, MaxOrderQuantity = Qty(100), MaxOrderValue = Cny(1_000m),
            MaxPositionValue = Cny(1m), MaxExposure = Cny(1m), MaxDayLoss = Cny(1m), MaxOpenOrders = 1,
        };
        e.Limit(limits);
        Answers(e, order, RejectReason.PriceCage);
        e.Quote(9.99m, 10.00m, symbol: St);
        Answers(e, order, RejectReason.DuplicateBurst);
        e.Limit(limits = limits with { MaxIdenticalPerSecond = 0 });
        Answers(e, order, RejectReason.OrderRateSecond);
        e.Limit(limits = limits with { OrdersPerSecond = 0 });
        Answers(e, order, RejectReason.OrderRateDay);
        e.Limit(limits = limits with { OrdersPerDay = 0 });
        Answers(e, order, RejectReason.RiskWarningDayCap);
        e.Send(Row(St, Board.SseMain, 10m));
        Answers(e, order, RejectReason.InsufficientCash);
        e.Report(blocker, ExecType.Canceled);
        Answers(e, order, RejectReason.SelfTrade);
        e.Report(seller, ExecType.Canceled);
        Answers(e, order, RejectReason.OrderQuantityLimit);
        e.Limit(limits = limits with { MaxOrderQuantity = default });
        Answers(e, order, RejectReason.OrderValueLimit);
        e.Limit(limits = limits with { MaxOrderValue = default });
        Answers(e, order, RejectReason.PositionLimit);
        e.Limit(limits = limits with { MaxPositionValue = default });
        Answers(e, order, RejectReason.ExposureLimit);
        e.Limit(limits = limits with { MaxExposure = default });
        Answers(e, order, RejectReason.DayLossLimit);
        e.Limit(limits = limits with { MaxDayLoss = default });
        Answers(e, order, RejectReason.OpenOrdersLimit);
        e.Limit(limits with { MaxOpenOrders = 0 });
        e.Place(order with { ClOrdId = "last" });
        e.CheckLedger();
    }

    [Fact]
    public void A_sell_without_shares_is_told_so_before_it_is_told_of_a_self_trade()
    {
        var e = EngineHarness.Quoted();
        e.Buy(10.00m);
        Answers(e, e.NewOrder(Side.Sell, 10.00m, 100), RejectReason.InsufficientPosition);
    }

    [Fact]
    public void A_preview_says_the_same_as_the_order_and_changes_nothing()
    {
        var (e, _, _) = Crowded();
        var order = e.NewOrder(Side.Buy, 10.10m, 900_000, St);
        var before = e.Core.ComputeHashes();
        var preview = e.Preview(order);
        Assert.Equal(before, e.Core.ComputeHashes());
        Assert.False(preview.IsAccepted);
        Assert.Equal(preview.Checks.First(check => !check.Verdict.IsPass).Verdict.Reason, e.Refuse(order).Reason);
    }

    // Holds 1,000 shares since Friday, now worth less; in this very second sent the order that is repeated later (cancelled since), one
    // that takes the cash, a sell the repeated order would trade with, and one more that stays.
    private static (EngineHarness Engine, Model.Primitives.OrderId Blocker, Model.Primitives.OrderId Seller) Crowded()
    {
        var e = EngineHarness.Open();
        e.Send(Row(St, Board.SseMain, 10m));
        e.Quote(symbol: St);
        e.Fill(e.Buy(10m, 1_000, St), 1_000, 10m);
        e.OnNextDay(Monday);
        e.Send(Row(St, Board.SseMain, 10m));
        e.Quote(9.99m, 10.00m, symbol: St);
        e.Report(e.Buy(10.10m, 900_000, St), ExecType.Canceled);
        var seller = e.Sell(10.05m, 100, St);
        var blocker = e.Buy(10m, 900_000);
        e.Buy(9.90m, 100);
        e.Send(Row(St, Board.SseMain, 10m) with { IsRiskWarning = true });
        e.Quote(9.79m, 9.80m, last: 9.99m, symbol: St);
        return (e, blocker, seller);
    }

    private static int _next;

    private static void Answers(EngineHarness e, PlaceOrder order, RejectReason expected) =>
        Assert.Equal(expected, e.Refuse(order with { ClOrdId = $"o{++_next}" }).Reason);
}
