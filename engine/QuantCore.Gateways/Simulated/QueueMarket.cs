using QuantCore.Model.Books;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Gateways.Simulated;

/// <summary>
/// Matching where the order stream is recorded: our orders stand in the real queue. A trade fills us when it goes through our price, or
/// when
/// the real order it names came to our price after us; an order that comes to rest at or through our price trades with us. Every traded
/// share fills at most one share of ours on each side.
/// </summary>
internal sealed class QueueMarket(Matcher matcher, Arrivals arrivals)
{
    /// <summary>A trade of the stream, before it is taken out of the book.</summary>
    public void OnTrade(VenueInstrument at, in Level2TradeRecord trade, bool isContinuous)
    {
        if (trade.Kind != Level2TradeKind.Fill) return;

        // A trade that names its taker is continuous trading whatever the clock says; without one the later number took.
        var taker = trade.Aggressor != default ? trade.Aggressor
            : !isContinuous ? default
            : trade.BuyOrderNo > trade.SellOrderNo ? Side.Buy : Side.Sell;
        if (taker != Side.Buy) FillBeside(at, Side.Buy, trade, isAuction: taker == default);
        if (taker != Side.Sell) FillBeside(at, Side.Sell, trade, isAuction: taker == default);
    }

    /// <summary>The book changed: those who waited match, and those who rest trade with what came to them.</summary>
    public void Settle(VenueInstrument at)
    {
        if (at.IsCrossed) return;
        while (at.Waiting.Count > 0)
        {
            var order = at.Waiting[0];
            at.Waiting.RemoveAt(0);
            arrivals.Match(at, order);
        }

        if (at.Bids.Count > 0 && !at.Book.BestAsk.IsNone && at.Bids.BestPrice >= at.Book.BestAsk.Value) matcher.CrossReal(at, Side.Buy);
        if (at.Asks.Count > 0 && !at.Book.BestBid.IsNone && at.Asks.BestPrice <= at.Book.BestBid.Value) matcher.CrossReal(at, Side.Sell);
        matcher.CrossOwn(at);
    }

    private void FillBeside(VenueInstrument at, Side side, in Level2TradeRecord trade, bool isAuction)
    {
        var own = at.Own(side);
        if (own.Count == 0) return;
        var isKnown = at.Book.TryGetOrder(side == Side.Buy ? trade.BuyOrderNo : trade.SellOrderNo, out var real)
            && real.Price.Value == trade.Price;
        var left = trade.Quantity;
        for (var i = 0; i < own.Count && left > 0;)
        {
            var order = own[i];
            if (!order.IsBetterThan(trade.Price))
            {
                if (order.Price != trade.Price) return;
                if (!isKnown || IsAhead(real, order))
                {
                    i++;
                    continue;
                }
            }

            var quantity = Math.Min(left, order.Leaves);
            left -= quantity;
            matcher.Fill(at, order, quantity, isAuction ? trade.Price : order.Price);
        }
    }

    private static bool IsAhead(in BookOrder real, VenueOrder order) => real.Priority < order.Stamp;
}
