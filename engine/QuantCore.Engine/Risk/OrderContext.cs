using QuantCore.Engine.Accounts;
using QuantCore.Engine.MarketData;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk;

/// <summary>Everything the checks look at. One instance is filled anew for each order; a check may rely on what the checks before it
/// proved.</summary>
public sealed class OrderContext
{
    internal EngineState State { get; set; } = null!;

    internal PlaceOrder Order { get; set; } = null!;

    internal Account Account { get; set; } = null!;

    internal InstrumentMarket? Market { get; set; }

    internal Position? Position { get; set; }

    internal DayRules? Rules { get; set; }

    internal SessionPhase Phase { get; set; }

    internal RiskLimits Limits { get; set; } = null!;

    internal long NowNs { get; set; }

    /// <summary>The price cash is frozen and values are judged at; none when there is no such price.</summary>
    internal Price FreezePrice { get; set; }

    internal Money FreezeCash { get; set; }

    /// <summary>Value of the order at <see cref="FreezePrice"/>.</summary>
    internal Money Value => FreezePrice.Times(Order.Quantity);

    internal bool IsLimit => Order.OrdType == OrdType.Limit;

    internal void Fill(EngineState state, PlaceOrder order, Account account)
    {
        State = state;
        Order = order;
        Account = account;
        Market = state.Market.Find(order.Instrument);
        Position = account.FindPosition(order.Instrument);
        Rules = state.Session.Rules;
        Phase = Market is null ? SessionPhase.Closed : state.Session.PhaseOf(Market.Row.Board);
        Limits = state.Limits.For(account.Id);
        NowNs = state.Session.NowNs;
        FreezePrice = order.Price;
        if (order.Price.IsNone && Market is not null)
            FreezePrice = order.Side == Side.Buy ? Market.Upper : Market.Mark;
        FreezeCash = Money.Zero;
    }
}
