using QuantCore.Model.Primitives;

namespace QuantCore.Model.Books;

/// <summary>The best prices of a book and the shares at them; none and zero for an empty side.</summary>
/// <param name="Bid">Best bid.</param>
/// <param name="BidQuantity">Shares at the best bid.</param>
/// <param name="Ask">Best ask.</param>
/// <param name="AskQuantity">Shares at the best ask.</param>
public readonly record struct BookTop(Price Bid, long BidQuantity, Price Ask, long AskQuantity)
{
    /// <summary>Reads it off a book.</summary>
    public static BookTop Of(Level2Book book) => new(book.BestBid, book.BestBidQuantity, book.BestAsk, book.BestAskQuantity);

    /// <inheritdoc/>
    public override string ToString() => $"{BidQuantity}@{Bid} / {AskQuantity}@{Ask}";
}
