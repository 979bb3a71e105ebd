using QuantCore.Engine.Orders;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Accounts;

/// <summary>
/// The only code that moves cash and shares. Every move keeps three sums: frozen cash is the sum of its orders', frozen shares likewise,
/// and cash plus cost equals opening balance plus realised less fees.
/// </summary>
internal sealed class Ledger(OutputBuffer outputs)
{
    /// <summary>What a buy freezes: the money at its price and the most its fees can be; a sell freezes no cash.</summary>
    public static Money FreezeFor(Side side, Price price, Quantity quantity, FeeSchedule fees, in CommissionPlan plan)
    {
        if (side == Side.Sell) return Money.Zero;
        var amount = price.Times(quantity);
        return amount + fees.Charge(Side.Buy, amount, plan).Total;
    }

    public void Freeze(Order order, Money cash)
    {
        order.FrozenCash = cash;
        order.Account.Frozen += cash;
        order.Position.FrozenCash += cash;
        if (order.Side == Side.Buy) order.Position.WorkingBuys += order.Quantity;
        else order.Position.Frozen += order.Quantity;
        EmitState(order, positionMoved: order.Side == Side.Sell);
    }

    /// <summary>Gives back what an order that ended still froze.</summary>
    public void Release(Order order)
    {
        ReduceFrozenCash(order, Money.Zero);
        if (order.Side == Side.Buy) order.Position.WorkingBuys -= order.LeavesQty;
        else order.Position.Frozen -= order.LeavesQty;
        EmitState(order, positionMoved: order.Side == Side.Sell);
    }

    /// <summary>
    /// Books a fill. <paramref name="isLate"/>: the order had ended (and released) before the fill was told;
    /// <paramref name="isOfToday"/>: shares bought by it cannot be sold before the next day.
    /// </summary>
    public static Fees Book(Order order, Quantity quantity, Price price, FeeSchedule schedule, bool isLate, bool isOfToday)
    {
        var amount = price.Times(quantity);
        var cumulative = order.CumAmount + amount;
        var fees = schedule.Charge(order.Side, cumulative, order.Account.Plan) - order.Fees;
        order.CumQty += quantity;
        order.CumAmount = cumulative;
        order.Fees += fees;
        if (order.Side == Side.Buy) BookBuy(order, quantity, amount, fees.Total, isLate, isOfToday);
        else BookSell(order, quantity, amount, fees.Total, isLate);
        if (order.Side == Side.Buy && !isLate) ReduceFrozenCash(order, FrozenAfterFill(order, schedule));
        order.Account.Fees += fees.Total;
        LedgerInvariants.Check(order.Account);
        return fees;
    }

    public void EmitState(Order order, bool positionMoved)
    {
        EmitCash(order.Account);
        if (positionMoved) EmitPosition(order.Account, order.Position);
    }

    public void EmitCash(Account account) => outputs.Emit(new CashChanged
    {
        Account = account.Id, Cash = account.Cash, Frozen = account.Frozen, Fees = account.Fees, RealizedPnl = account.RealizedPnl,
        DayOpenEquity = account.DayOpenEquity,
    });

    public void EmitPosition(Account account, Position position) => outputs.Emit(new PositionChanged
    {
        Account = account.Id, Instrument = position.Instrument, Quantity = position.Quantity, BoughtToday = position.BoughtToday,
        Frozen = position.Frozen, Cost = position.Cost, RealizedPnl = position.RealizedPnl,
    });

    private static void BookBuy(Order order, Quantity quantity, Money amount, Money fees, bool isLate, bool isOfToday)
    {
        var position = order.Position;
        order.Account.Cash -= amount + fees;
        order.Account.PositionCost += amount;
        position.Quantity += quantity;
        if (isOfToday) position.BoughtToday += quantity;
        position.Cost += amount;
        if (!isLate) position.WorkingBuys -= quantity;
    }

    private static void BookSell(Order order, Quantity quantity, Money amount, Money fees, bool isLate)
    {
        var position = order.Position;
        // The last share takes the rest of the cost, so that rounding never leaves cost without shares.
        var cost = quantity >= position.Quantity
            ? position.Cost
            : new Money(FixedPoint.MulDivRound(position.Cost.Value, quantity.Shares, position.Quantity.Shares, 1));
        var realized = amount - cost;
        order.Account.Cash += amount - fees;
        order.Account.RealizedPnl += realized;
        order.Account.PositionCost -= cost;
        position.Quantity -= quantity;
        position.Cost -= cost;
        position.RealizedPnl += realized;
        if (!isLate) position.Frozen -= quantity;
        if (position.BoughtToday > position.Quantity) position.BoughtToday = Quantity.Max(position.Quantity, Quantity.Zero);
    }

    private static Money FrozenAfterFill(Order order, FeeSchedule schedule)
    {
        if (order.LeavesQty == Quantity.Zero) return Money.Zero;
        // What is left may still cost its price and the fees of the whole order that have not been charged yet.
        var leaves = order.FreezePrice.Times(order.LeavesQty);
        var worst = schedule.Charge(order.Side, order.CumAmount + leaves, order.Account.Plan).Total;
        return leaves + worst - order.Fees.Total;
    }

    private static void ReduceFrozenCash(Order order, Money to)
    {
        var released = order.FrozenCash - to;
        order.Account.Frozen -= released;
        order.Position.FrozenCash -= released;
        order.FrozenCash = to;
    }
}
