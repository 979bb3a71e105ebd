namespace QuantCore.Engine.Tests.Models;

/// <summary>
/// The ledger written a second time, as slowly and plainly as possible: decimals of yuan, everything recomputed from the list of facts.
/// Rates are those of 2026; commission 0.025 %, at least 5 yuan.
/// </summary>
internal sealed class NaiveLedger(decimal opening)
{
    public List<NaiveFact> Facts { get; } = [];

    public static decimal Fees(bool isBuy, decimal amount)
    {
        if (amount == 0) return 0;
        var fees = Math.Max(Fen(amount * 0.00025m), 5m) + Fen(amount * 0.00001m) + Fen(amount * 0.0000341m) + Fen(amount * 0.00002m);
        return isBuy ? fees : fees + Fen(amount * 0.0005m);
    }

    public NaiveBalance Balance(IEnumerable<NaiveOrder> orders)
    {
        var balance = new NaiveBalance { Cash = opening };
        var traded = new Dictionary<long, decimal>();
        foreach (var fact in Facts) Apply(balance, traded, fact);
        foreach (var order in orders.Where(order => !order.IsOver))
        {
            balance.Frozen += order.Frozen;
            if (!order.IsBuy) balance.Of(order.Symbol).Frozen += order.Leaves;
        }

        return balance;
    }

    private static void Apply(NaiveBalance balance, Dictionary<long, decimal> traded, NaiveFact fact)
    {
        if (fact.Order is not { } order)
        {
            foreach (var each in balance.Holdings.Values) each.BoughtToday = 0;
            return;
        }

        var holding = balance.Of(order.Symbol);
        var amount = fact.Quantity * fact.Price;
        var before = traded.GetValueOrDefault(order.Id);
        var fees = Fees(order.IsBuy, before + amount) - Fees(order.IsBuy, before);
        traded[order.Id] = before + amount;
        balance.Fees += fees;
        balance.Cash += (order.IsBuy ? -amount : amount) - fees;
        if (order.IsBuy)
        {
            holding.Quantity += fact.Quantity;
            holding.Cost += amount;
            if (fact.IsOfToday) holding.BoughtToday += fact.Quantity;
            return;
        }

        var cost = fact.Quantity == holding.Quantity
            ? holding.Cost
            : Math.Round(holding.Cost * fact.Quantity / holding.Quantity, 4, MidpointRounding.AwayFromZero);
        holding.Quantity -= fact.Quantity;
        holding.Cost -= cost;
        holding.Realized += amount - cost;
    }

    private static decimal Fen(decimal yuan) => Math.Round(yuan, 2, MidpointRounding.AwayFromZero);
}
