using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Books;

/// <summary>An order resting in a <see cref="Level2Book"/>.</summary>
/// <param name="OrderNo">The exchange's number.</param>
/// <param name="Side">Its side.</param>
/// <param name="Price">Its price; none for an unpriced market order.</param>
/// <param name="Leaves">Shares left.</param>
/// <param name="Priority">Time priority: among orders at one price the smaller came earlier. Runs from 0 and restarts with the
/// book.</param>
public readonly record struct BookOrder(long OrderNo, Side Side, Price Price, long Leaves, long Priority);
