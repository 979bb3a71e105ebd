using QuantCore.Model.Messages;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>
/// The crowd of one instrument: orders and cancels that lean towards the fair price. Who sees the best price off the fair one takes it;
/// the others queue around it or leave, so that the book keeps its depth.
/// </summary>
internal sealed class OrderFlow(InstrumentPlan plan, SimVenue venue, FairPrice fair)
{
    private const int LiveWanted = 350;
    private const int LiveLeast = 40;

    // How far apart prices are placed: a 10-yuan stock is quoted tick by tick, an 1,800-yuan one is not.
    private readonly double _spacing = Math.Max(1.0, plan.Row.PreClose.Value / (double)plan.Tick * 0.0002);

    /// <summary>One arrival in continuous trading.</summary>
    public void Act(long timeNs, ref Xoshiro random)
    {
        var (bids, asks) = (venue.Book.Bids, venue.Book.Asks);
        if (!asks.IsEmpty && fair.Level > asks.Best + (0.5 * _spacing) && random.Chance(0.65)) Take(timeNs, Side.Buy, ref random);
        else if (!bids.IsEmpty && fair.Level < bids.Best - (0.5 * _spacing) && random.Chance(0.65)) Take(timeNs, Side.Sell, ref random);
        else if (random.Chance(bids.Count + asks.Count > 2 * LiveWanted ? 0.42 : 0.26)) Leave(timeNs, ref random);
        else if (random.Chance(0.36)) Take(timeNs, random.Chance(0.5) ? Side.Buy : Side.Sell, ref random);
        else Queue(timeNs, random.Chance(0.5) ? Side.Buy : Side.Sell, ref random);
    }

    /// <summary>One arrival in a call auction.</summary>
    public void Collect(long timeNs, bool mayCancel, ref Xoshiro random)
    {
        if (mayCancel && random.Chance(0.12))
        {
            Leave(timeNs, ref random);
            return;
        }

        var side = random.Chance(0.5) ? Side.Buy : Side.Sell;
        var lean = ((random.Tail() * 6.0) - 5.0) * _spacing * (random.Chance(0.5) ? 1.0 : 2.5);
        var level = fair.Level + (side == Side.Buy ? -lean : lean);
        if (TryLevel(level, out var placed)) venue.Collect(timeNs, side, placed, Shares(ref random));
    }

    private void Take(long timeNs, Side side, ref Xoshiro random)
    {
        var other = side == Side.Buy ? venue.Book.Asks : venue.Book.Bids;
        if (other.IsEmpty)
        {
            Queue(timeNs, side, ref random);
            return;
        }

        var through = random.Chance(0.85) ? 0 : (int)(random.Tail() * _spacing);
        var level = Math.Clamp(other.Best + (side == Side.Buy ? through : -through), 0, venue.Book.Levels - 1);
        venue.Submit(timeNs, side, level, Shares(ref random));
    }

    private void Queue(long timeNs, Side side, ref Xoshiro random)
    {
        var (bids, asks) = (venue.Book.Bids, venue.Book.Asks);
        var away = random.Tail() * _spacing * (random.Chance(0.2) ? 6.0 : 1.0);
        var near = side == Side.Buy
            ? Math.Min(fair.Level, asks.IsEmpty ? fair.Level : asks.Best - 1)
            : Math.Max(fair.Level + 1.0, bids.IsEmpty ? fair.Level : bids.Best + 1);
        if (TryLevel(side == Side.Buy ? near - away : near + away, out var level)) venue.Submit(timeNs, side, level, Shares(ref random));
    }

    private void Leave(long timeNs, ref Xoshiro random)
    {
        var side = random.Chance(0.5) ? venue.Book.Bids : venue.Book.Asks;
        if (side.Count > LiveLeast) venue.Cancel(timeNs, side.LiveAt(random.Below(side.Count)));
    }

    // Outside the day's limits nobody may order.
    private bool TryLevel(double wanted, out int level)
    {
        level = wanted < 0.0 ? -1 : (int)wanted;
        return level >= 0 && level < venue.Book.Levels;
    }

    private long Shares(ref Xoshiro random)
    {
        var (least, step, most) = (plan.Lots.BuyMin.Shares, plan.Lots.BuyStep.Shares, plan.Lots.MaxLimit.Shares);
        var wanted = plan.OrderShares * random.Tail();
        var shares = wanted > most ? most : (long)wanted;
        return Math.Max(least, shares / step * step);
    }
}
