using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Gateways.Simulated;

/// <summary>
/// Matching where only snapshots (and perhaps trades) are recorded, by a rule that errs against us. A resting order fills when the market
/// goes strictly through its price, for no more than was traded; at its price it fills only from what trades there after as many shares as
/// were displayed when it came.
/// </summary>
internal sealed class ShownMarket(Matcher matcher)
{
    /// <summary>Shares traded in continuous trading between two snapshots: at most at the last price.</summary>
    public void OnVolume(VenueInstrument at, long volume, long last, long bestBid, long bestAsk)
    {
        Pass(at, Side.Buy, volume, last, bestAsk);
        Pass(at, Side.Sell, volume, last, bestBid);
    }

    /// <summary>A trade of the stream in continuous trading. Who took may be told; then only the other side was reached.</summary>
    public void OnTrade(VenueInstrument at, in Level2TradeRecord trade)
    {
        if (trade.Aggressor != Side.Buy) Pass(at, Side.Buy, trade.Quantity, trade.Price, 0);
        if (trade.Aggressor != Side.Sell) Pass(at, Side.Sell, trade.Quantity, trade.Price, 0);
    }

    /// <summary>An auction printed: better prices fill at the print, as far as the print went; at the print nobody knows who is
    /// ahead.</summary>
    public void OnPrint(VenueInstrument at, long price, long volume)
    {
        Print(at, at.Bids, price, volume);
        Print(at, at.Asks, price, volume);
    }

    /// <summary>No more can be ahead of an order than is displayed at its price now.</summary>
    public static void Refresh(VenueInstrument at)
    {
        Refresh(at, Side.Buy);
        Refresh(at, Side.Sell);
    }

    private static void Refresh(VenueInstrument at, Side side)
    {
        var own = at.Own(side);
        var shown = at.Shown(side);
        if (own.Count == 0 || shown.IsEmpty) return;
        var deepest = shown[^1].Price;
        for (var i = 0; i < own.Count; i++)
        {
            var order = own[i];
            if (!Liquidity.Reaches(side, order.Price, deepest)) return;
            var displayed = 0L;
            foreach (ref readonly var level in shown)
            {
                if (level.Price == order.Price) displayed = level.Quantity;
            }

            order.Ahead = Math.Min(order.Ahead, displayed);
        }
    }

    private void Pass(VenueInstrument at, Side side, long volume, long last, long bestOpposite)
    {
        var own = at.Own(side);
        var left = volume;
        for (var i = 0; i < own.Count && left > 0;)
        {
            var order = own[i];
            var isThrough = order.IsBetterThan(last) || (bestOpposite != 0 && order.IsBetterThan(bestOpposite));
            if (!isThrough && order.Price != last) return;
            var ahead = isThrough ? 0 : Math.Min(order.Ahead, left);
            if (!isThrough && order.Ahead != VenueOrder.UnknownAhead) order.Ahead -= ahead;
            var quantity = Math.Min(left - ahead, order.Leaves);
            if (quantity == 0)
            {
                i++;
                continue;
            }

            left -= quantity;
            var isDone = quantity == order.Leaves;
            matcher.Fill(at, order, quantity, order.Price);
            if (!isDone) i++;
        }
    }

    private void Print(VenueInstrument at, OwnQueue own, long price, long volume)
    {
        for (var left = volume; own.Count > 0 && left > 0 && own[0].IsBetterThan(price);)
        {
            var quantity = Math.Min(left, own[0].Leaves);
            left -= quantity;
            matcher.Fill(at, own[0], quantity, price);
        }
    }
}
