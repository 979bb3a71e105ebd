using QuantCore.Model.Messages;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>
/// The single price of a call auction: the most volume, then the least left over, then by exchange: SSE the middle of what remains,
/// SZSE and BSE what is closest to the reference.
/// </summary>
internal static class SimAuction
{
    /// <summary>The price level and volume; volume 0 when the sides do not meet.</summary>
    public static (int Level, long Volume, long Imbalance) Match(SimBook book, int reference, bool takesMiddle)
    {
        var (low, high) = (book.Asks.Best, book.Bids.Best);
        if (book.Asks.IsEmpty || book.Bids.IsEmpty || low > high) return default;
        long bids = 0, asks = 0;
        for (var level = low; level <= high; level++) bids += book.Bids.QuantityAt(level);
        var best = (First: low, Last: low, Volume: 0L, Left: long.MaxValue, Imbalance: 0L);
        for (var level = low; level <= high; level++)
        {
            asks += book.Asks.QuantityAt(level);
            var (volume, left) = (Math.Min(bids, asks), Math.Abs(bids - asks));
            if (volume > best.Volume || (volume == best.Volume && left < best.Left)) best = (level, level, volume, left, bids - asks);
            else if (volume == best.Volume && left == best.Left) best.Last = level;
            bids -= book.Bids.QuantityAt(level);
        }

        var chosen = takesMiddle ? (best.First + best.Last) / 2 : Math.Clamp(reference, best.First, best.Last);
        return (chosen, best.Volume, best.Imbalance);
    }

    /// <summary>Trades the volume, best and oldest first; <paramref name="onFill"/> gets bid order, ask order and shares before they are
    /// taken.</summary>
    public static void Execute(SimBook book, long volume, Action<SimOrder, SimOrder, long> onFill)
    {
        while (volume > 0)
        {
            var (bid, ask) = (book.Bids.HeadOf(book.Bids.Best), book.Asks.HeadOf(book.Asks.Best));
            var shares = Math.Min(volume, Math.Min(book[bid].Quantity, book[ask].Quantity));
            onFill(book[bid], book[ask], shares);
            book.Reduce(bid, shares);
            book.Reduce(ask, shares);
            volume -= shares;
        }
    }
}
