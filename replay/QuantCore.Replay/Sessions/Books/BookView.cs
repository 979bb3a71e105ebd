using QuantCore.Model.Books;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Books;

/// <summary>A rebuilt book as of a moment.</summary>
/// <param name="Book">The book.</param>
/// <param name="TimeNs">The moment: the time asked for, or that of the last record; ns since the Unix epoch.</param>
/// <param name="Sequence">The last record taken in.</param>
/// <param name="Last">Last trade.</param>
/// <param name="Volume">Shares traded.</param>
public sealed record BookView(Level2Book Book, long TimeNs, long Sequence, Price Last, long Volume)
{
    /// <summary>The best levels of a side, at most <paramref name="count"/>.</summary>
    public IReadOnlyList<PriceLevel> Levels(bool isBid, int count)
    {
        var levels = new PriceLevel[count];
        var copied = Book.CopyLevels(isBid ? Side.Buy : Side.Sell, levels);
        return levels[..copied];
    }
}
