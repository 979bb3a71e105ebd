namespace QuantCore.Model.Books;

/// <summary>What a <see cref="Level2BookCheck"/> found.</summary>
/// <param name="Snapshots">Snapshots of continuous trading.</param>
/// <param name="Matched">Those that agree with the book.</param>
/// <param name="Orders">Order records applied.</param>
/// <param name="Trades">Trade records applied, cancels included.</param>
/// <param name="Unfitting">Order and trade records that did not fit the book (unknown or exhausted orders).</param>
/// <param name="Volume">Shares traded.</param>
/// <param name="FirstMismatches">The first snapshots that disagree, at most <see cref="Level2BookCheck.MaxMismatches"/>.</param>
public sealed record Level2BookCheckResult(
    int Snapshots, int Matched, long Orders, long Trades, long Unfitting, long Volume, IReadOnlyList<Level2BookMismatch> FirstMismatches)
{
    /// <summary>Snapshots that disagree.</summary>
    public int Mismatched => Snapshots - Matched;
}
