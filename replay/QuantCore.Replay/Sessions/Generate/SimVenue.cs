using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>One instrument's matching engine: continuous double auction and call auctions by price, then time. All it does goes on the
/// tape.</summary>
internal sealed class SimVenue
{
    private readonly InstrumentPlan _plan;
    private readonly Tape _tape;
    private readonly long _lower;

    /// <summary>Opens the book of a day.</summary>
    public SimVenue(InstrumentPlan plan, Tape tape)
    {
        (_plan, _tape) = (plan, tape);
        _lower = plan.Row.LowerLimit.Value;
        Book = new SimBook((int)((plan.Row.UpperLimit.Value - _lower) / plan.Tick) + 1);
    }

    /// <summary>The book.</summary>
    public SimBook Book { get; }

    /// <summary>The price of a level, 0.0001 CNY.</summary>
    public long PriceOf(int level) => _lower + (level * _plan.Tick);

    /// <summary>The level of a price on the tick.</summary>
    public int LevelOf(long price) => (int)((price - _lower) / _plan.Tick);

    /// <summary>A limit order in continuous trading: trades what it can, the rest is queued.</summary>
    public void Submit(long timeNs, Side side, int level, long quantity)
    {
        var number = _tape.Enter(timeNs, side, PriceOf(level), quantity);
        var other = side == Side.Buy ? Book.Asks : Book.Bids;
        while (quantity > 0 && !other.IsEmpty && (level == other.Best || other.IsBetter(other.Best, level)))
        {
            var resting = other.HeadOf(other.Best);
            var shares = Math.Min(quantity, Book[resting].Quantity);
            var (buyNo, sellNo) = side == Side.Buy ? (number, Book[resting].Number) : (Book[resting].Number, number);
            _tape.Fill(timeNs, side, buyNo, sellNo, PriceOf(other.Best), shares);
            Book.Reduce(resting, shares);
            quantity -= shares;
        }

        if (quantity == 0) return;
        _tape.Rest(timeNs, side, PriceOf(level), quantity, number);
        Book.Add(side, level, quantity, number);
    }

    /// <summary>A limit order in a call auction: it is only queued.</summary>
    public void Collect(long timeNs, Side side, int level, long quantity)
    {
        var number = _tape.Enter(timeNs, side, PriceOf(level), quantity);
        _tape.Rest(timeNs, side, PriceOf(level), quantity, number);
        Book.Add(side, level, quantity, number);
    }

    /// <summary>Cancels an order.</summary>
    public void Cancel(long timeNs, int index)
    {
        var order = Book[index];
        _tape.Cancel(timeNs, order, PriceOf(order.Level));
        Book.Reduce(index, order.Quantity);
    }

    /// <summary>The auction's price and volume as things stand; bids left over are a positive imbalance.</summary>
    public (int Level, long Volume, long Imbalance) Indicate() =>
        SimAuction.Match(Book, LevelOf(Reference), _plan.Row.Instrument.Exchange == Exchange.Sse);

    /// <summary>The print at the end of a call auction.</summary>
    public void Uncross(long timeNs)
    {
        var (level, volume, _) = Indicate();
        var price = PriceOf(level);
        SimAuction.Execute(Book, volume, (bid, ask, shares) => _tape.Fill(timeNs, default, bid.Number, ask.Number, price, shares));
    }

    private long Reference => _tape.Totals.Last > 0 ? _tape.Totals.Last : _plan.Row.PreClose.Value;
}
