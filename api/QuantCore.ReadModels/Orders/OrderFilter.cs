using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Orders;

/// <summary>Which orders; what is null or empty is not asked for.</summary>
public sealed record OrderFilter
{
    /// <summary>Any of these statuses.</summary>
    public IReadOnlyList<OrdStatus> Statuses { get; init; } = [];

    /// <summary>Only this instrument.</summary>
    public InstrumentId? Symbol { get; init; }

    /// <summary>Only this account.</summary>
    public string? Account { get; init; }

    /// <summary>Only this side.</summary>
    public Side? Side { get; init; }

    /// <summary>Only this ClOrdID.</summary>
    public string? ClientOrderId { get; init; }

    internal bool Matches(OrderEntry order) =>
        (Statuses.Count == 0 || Statuses.Contains(order.Status))
        && (Symbol is null || order.Symbol == Symbol)
        && (Account is null || order.Account == Account)
        && (Side is null || order.Side == Side)
        && (ClientOrderId is null || order.ClientOrderId == ClientOrderId);
}
