using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Accounts;

/// <summary>P6: the ledger balances after every event. The cheap form runs after every booking; the full form on demand.</summary>
public static class LedgerInvariants
{
    /// <summary>Cash plus cost equals opening balance plus realised less fees; nothing frozen is negative.</summary>
    internal static void Check(Account account)
    {
        Invariant.Check(
            account.Cash + account.PositionCost == account.OpeningCash + account.RealizedPnl - account.Fees,
            "cash + cost = opening + realised - fees");
        Invariant.Check(account.Frozen >= Money.Zero, "frozen cash is not negative");
    }

    /// <summary>Recomputes every sum of an account from its orders and positions. Throws <see cref="InvariantBreachException"/>.</summary>
    public static void CheckFully(Account account)
    {
        Check(account);
        var (frozen, cost, realized) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var position in account.Positions)
        {
            frozen += position.FrozenCash;
            cost += position.Cost;
            realized += position.RealizedPnl;
            CheckOrders(position);
        }

        Invariant.Check(frozen == account.Frozen, "frozen cash is the sum over positions");
        Invariant.Check(cost == account.PositionCost, "cost is the sum over positions");
        Invariant.Check(realized == account.RealizedPnl, "realised is the sum over positions");
    }

    private static void CheckOrders(Position position)
    {
        var (cash, buys, sells) = (Money.Zero, Quantity.Zero, Quantity.Zero);
        for (var order = position.Buys.First; order is not null; order = order.InPosition.Next)
        {
            cash += order.FrozenCash;
            buys += order.LeavesQty;
            Invariant.Check(order.CumQty <= order.Quantity, "filled is not above ordered");
        }

        for (var order = position.Sells.First; order is not null; order = order.InPosition.Next)
        {
            sells += order.LeavesQty;
            Invariant.Check(order.CumQty <= order.Quantity, "filled is not above ordered");
        }

        Invariant.Check(cash == position.FrozenCash, "frozen cash is the sum over working buys");
        Invariant.Check(buys == position.WorkingBuys, "working buys are the sum over their orders");
        Invariant.Check(sells == position.Frozen, "frozen shares are the sum over working sells");
    }
}
