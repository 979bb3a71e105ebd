using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Gateways.Tests.Books;

/// <summary>The book written to be obviously right: a list of orders in order of arrival, searched from the start every time.</summary>
internal sealed class NaiveBook
{
    public List<NaiveOrder> Orders { get; } = [];

    public bool Apply(Level2OrderRecord record)
    {
        if (record.Kind == Level2OrderKind.Delete) return Reduce(record.OrderNo, record.Quantity);
        if (record.Quantity <= 0 || Orders.Exists(o => o.OrderNo == record.OrderNo)) return false;
        var price = record.Price == 0 && record.OrdType == OrdType.MarketBestOwn
            ? Levels(record.Side).Select(l => l.Price).FirstOrDefault()
            : record.Price;
        Orders.Add(new NaiveOrder { OrderNo = record.OrderNo, Side = record.Side, Price = price, Leaves = record.Quantity });
        return true;
    }

    public bool Apply(Level2TradeRecord record)
    {
        if (record.Kind == Level2TradeKind.Cancel)
            return Reduce(record.BuyOrderNo != 0 ? record.BuyOrderNo : record.SellOrderNo, record.Quantity);
        var buy = Reduce(record.BuyOrderNo, record.Quantity);
        var sell = Reduce(record.SellOrderNo, record.Quantity);
        return (buy || record.Aggressor == Side.Buy) && (sell || record.Aggressor == Side.Sell);
    }

    public List<(long Price, long Quantity)> Levels(Side side)
    {
        var levels = Orders.Where(o => o.Side == side && o.Price > 0).GroupBy(o => o.Price)
            .Select(g => (Price: g.Key, Quantity: g.Sum(o => o.Leaves)));
        return [.. side == Side.Buy ? levels.OrderByDescending(l => l.Price) : levels.OrderBy(l => l.Price)];
    }

    private bool Reduce(long orderNo, long quantity)
    {
        var order = Orders.Find(o => o.OrderNo == orderNo);
        if (order is null) return false;
        var enough = order.Leaves >= quantity;
        order.Leaves -= Math.Min(quantity, order.Leaves);
        if (order.Leaves == 0) Orders.Remove(order);
        return enough;
    }
}
