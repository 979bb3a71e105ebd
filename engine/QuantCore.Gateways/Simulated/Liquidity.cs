using QuantCore.Model.Books;
using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Simulated;

/// <summary>What an order can trade with: real orders (or displayed levels, where there is no order stream) and orders of our own, in
/// the order in
/// which the exchange would give them.</summary>
internal static class Liquidity
{
    public static readonly Comparison<Slice> BidsFirst = (a, b) => Compare(b.Price, a.Price, a, b);
    public static readonly Comparison<Slice> AsksFirst = (a, b) => Compare(a.Price, b.Price, a, b);

    /// <summary>The best price of a side that still has shares; zero for none.</summary>
    public static long BestPrice(VenueInstrument at, Side side)
    {
        var real = at.HasQueue ? BestReal(at, side) : BestShown(at, side);
        var own = at.Own(side).BestPrice;
        if (own == 0 || real == 0) return Math.Max(own, real);
        return side == Side.Buy ? Math.Max(own, real) : Math.Min(own, real);
    }

    /// <summary>Collects what rests on <paramref name="side"/> up to a price (zero = any) until <paramref name="wanted"/> shares are
    /// found.</summary>
    public static void Collect(VenueInstrument at, Side side, long limit, long wanted, bool withOwn, List<Slice> slices)
    {
        slices.Clear();
        if (at.HasQueue) CollectReal(at, side, limit, wanted, slices);
        else CollectShown(at, side, limit, slices);
        if (!withOwn) return;
        var own = at.Own(side);
        var found = 0L;
        for (var i = 0; i < own.Count && found < wanted && Reaches(side, own[i].Price, limit); i++)
        {
            slices.Add(Slice.OfOwn(own[i]));
            found += own[i].Leaves;
        }

        if (found > 0) slices.Sort(side == Side.Buy ? BidsFirst : AsksFirst);
    }

    /// <summary>Whether an order with this limit (zero = any) reaches a price on the other side.</summary>
    public static bool Reaches(Side restingSide, long price, long limit) =>
        limit == 0 || (restingSide == Side.Buy ? price >= limit : price <= limit);

    private static void CollectReal(VenueInstrument at, Side side, long limit, long wanted, List<Slice> slices)
    {
        var found = 0L;
        for (var depth = 0; depth < at.Book.LevelCount(side) && found < wanted; depth++)
        {
            var price = at.Book.LevelAt(side, depth).Price;
            if (!Reaches(side, price, limit)) break;
            foreach (var order in at.Book.OrdersAt(side, new(price)))
            {
                var available = at.Available(order);
                if (available == 0) continue;
                slices.Add(Slice.OfReal(price, available, order.Priority, order.OrderNo));
                found += available;
                if (found >= wanted) break;
            }
        }
    }

    private static void CollectShown(VenueInstrument at, Side side, long limit, List<Slice> slices)
    {
        var shown = at.Shown(side);
        for (var depth = 0; depth < shown.Length && Reaches(side, shown[depth].Price, limit); depth++)
        {
            if (shown[depth].Quantity > 0) slices.Add(Slice.OfShown(shown[depth].Price, shown[depth].Quantity, depth));
        }
    }

    private static long BestReal(VenueInstrument at, Side side)
    {
        for (var depth = 0; depth < at.Book.LevelCount(side); depth++)
        {
            var price = at.Book.LevelAt(side, depth).Price;
            if (at.Taken.Count == 0) return price;
            foreach (var order in at.Book.OrdersAt(side, new(price)))
            {
                if (at.Available(order) > 0) return price;
            }
        }

        return 0;
    }

    private static long BestShown(VenueInstrument at, Side side)
    {
        foreach (ref readonly var level in at.Shown(side))
        {
            if (level.Quantity > 0) return level.Price;
        }

        return 0;
    }

    private static int Compare(long worse, long better, in Slice a, in Slice b)
    {
        var byPrice = worse.CompareTo(better);
        if (byPrice != 0) return byPrice;
        var byTime = a.Standing.CompareTo(b.Standing);
        return byTime != 0 ? byTime : a.Rank.CompareTo(b.Rank);
    }
}
