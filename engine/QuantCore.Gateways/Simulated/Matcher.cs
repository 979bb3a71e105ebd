using System.Runtime.InteropServices;
using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Simulated;

/// <summary>Fills, rests and ends our orders: the moves that every rule of matching is made of.</summary>
internal sealed class Matcher(VenueReports reports)
{
    private readonly List<Slice> _slices = [];
    private long _rank;

    public static Side Opposite(Side side) => side == Side.Buy ? Side.Sell : Side.Buy;

    /// <summary>Fills shares of an order; a resting one that is done leaves its queue.</summary>
    public void Fill(VenueInstrument at, VenueOrder order, long quantity, long price)
    {
        if (quantity <= 0 || quantity > order.Leaves || order.State != VenueOrderState.Working)
            throw new InvalidOperationException($"Broken exchange: {quantity} shares for order {order.Id} with {order.Leaves} left.");
        order.Leaves -= quantity;
        order.Fills++;
        order.LastFillPrice = price;
        if (order.Leaves == 0) order.State = VenueOrderState.Filled;
        reports.Trade(order, quantity, price);
        if (order.Leaves == 0 && order.Rank != 0) at.Own(order.Side).Remove(order);
    }

    /// <summary>Trades an arriving order against what rests, best first, each at its own price, through at most so many price
    /// levels.</summary>
    public void Execute(VenueInstrument at, VenueOrder order, long limit, int maxLevels = int.MaxValue)
    {
        var side = Opposite(order.Side);
        Liquidity.Collect(at, side, limit, order.Leaves, withOwn: true, _slices);
        var (levels, lastPrice) = (0, 0L);
        foreach (var slice in _slices)
        {
            if (order.Leaves == 0) break;
            if (slice.Price != lastPrice && ++levels > maxLevels) break;
            lastPrice = slice.Price;
            Trade(at, order, slice, slice.Price);
        }
    }

    /// <summary>Shares an arriving order could trade at once, counted up to what it wants.</summary>
    public long Fillable(VenueInstrument at, VenueOrder order, long limit)
    {
        Liquidity.Collect(at, Opposite(order.Side), limit, order.Leaves, withOwn: true, _slices);
        var sum = 0L;
        foreach (var slice in _slices) sum += slice.Quantity;
        return sum;
    }

    /// <summary>Puts the rest of an order into the queue at a price.</summary>
    public void Rest(VenueInstrument at, VenueOrder order, long price, bool isShown)
    {
        order.Price = price;
        order.Rank = ++_rank;
        order.Stamp = at.Book.NextPriority;
        order.Ahead = isShown ? ShownAhead(at, order) : VenueOrder.UnknownAhead;
        at.Own(order.Side).Add(order);
    }

    /// <summary>Ends an order without a further fill.</summary>
    public static void End(VenueInstrument at, VenueOrder order, VenueOrderState state)
    {
        order.State = state;
        if (order.Rank == 0) at.Waiting.Remove(order);
        else at.Own(order.Side).Remove(order);
    }

    /// <summary>Cancels what is left of an order on the exchange's own account.</summary>
    public void Cancel(VenueInstrument at, VenueOrder order, string text)
    {
        End(at, order, VenueOrderState.Canceled);
        reports.Canceled(order, text);
    }

    /// <summary>
    /// Lets our resting orders of a side trade with real orders that reach them, by our price and time. The one that came first makes
    /// the price, unless an auction gives one price for all.
    /// </summary>
    public void CrossReal(VenueInstrument at, Side side, long uniformPrice = 0)
    {
        var own = at.Own(side);
        while (own.Count > 0)
        {
            var order = own[0];
            if (uniformPrice != 0 && !Liquidity.Reaches(side, order.Price, uniformPrice)) return;
            Liquidity.Collect(at, Opposite(side), uniformPrice == 0 ? order.Price : uniformPrice, order.Leaves, withOwn: false, _slices);
            if (_slices.Count == 0) return;
            foreach (var slice in _slices)
            {
                if (order.Leaves == 0) break;
                var isRealFirst = slice.Standing < 2 * order.Stamp;
                Trade(at, order, slice, uniformPrice != 0 ? uniformPrice : isRealFirst ? slice.Price : order.Price);
            }

            if (order.Leaves > 0) return;
        }
    }

    /// <summary>Lets crossed orders of our own trade with each other, as can be after an auction that printed nothing.</summary>
    public void CrossOwn(VenueInstrument at, long uniformPrice = 0)
    {
        while (at.Bids.Count > 0 && at.Asks.Count > 0 && at.Bids.BestPrice >= at.Asks.BestPrice)
        {
            var (bid, ask) = (at.Bids[0], at.Asks[0]);
            if (uniformPrice != 0 && (bid.Price < uniformPrice || ask.Price > uniformPrice)) return;
            var price = uniformPrice != 0 ? uniformPrice : bid.Rank < ask.Rank ? bid.Price : ask.Price;
            var quantity = Math.Min(bid.Leaves, ask.Leaves);
            Fill(at, bid, quantity, price);
            Fill(at, ask, quantity, price);
        }
    }

    private static long ShownAhead(VenueInstrument at, VenueOrder order)
    {
        var shown = at.Shown(order.Side);
        foreach (ref readonly var level in shown)
        {
            if (level.Price == order.Price) return level.Quantity;
            if (order.IsBuy ? level.Price < order.Price : level.Price > order.Price) return 0;
        }

        // Deeper than what is shown; or nothing is shown, and nobody knows.
        return VenueOrder.UnknownAhead;
    }

    private void Trade(VenueInstrument at, VenueOrder order, in Slice slice, long price)
    {
        var quantity = Math.Min(order.Leaves, slice.Quantity);
        Fill(at, order, quantity, price);
        if (slice.Own is { } own) Fill(at, own, quantity, price);
        else if (slice.OrderNo != 0) CollectionsMarshal.GetValueRefOrAddDefault(at.Taken, slice.OrderNo, out _) += quantity;
        else at.Shown(Opposite(order.Side))[slice.Depth].Quantity -= quantity;
    }
}
