using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>A range of codes and the board it belongs to.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="First">First code.</param>
/// <param name="Last">Last code.</param>
/// <param name="Board">The board.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record BoardPrefix(Exchange Exchange, int First, int Last, Board Board, string Source);
