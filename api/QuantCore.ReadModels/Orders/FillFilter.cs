using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Orders;

/// <summary>Which fills; what is null is not asked for.</summary>
/// <param name="OrderId">Only this order.</param>
/// <param name="Symbol">Only this instrument.</param>
/// <param name="Account">Only this account.</param>
/// <param name="Side">Only this side.</param>
public sealed record FillFilter(OrderId? OrderId = null, InstrumentId? Symbol = null, string? Account = null, Side? Side = null)
{
    internal bool Matches(FillView fill) =>
        (OrderId is null || fill.OrderId == OrderId)
        && (Symbol is null || fill.Symbol == Symbol)
        && (Account is null || fill.Account == Account)
        && (Side is null || fill.Side == Side);
}
