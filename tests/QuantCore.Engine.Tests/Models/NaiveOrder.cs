using QuantCore.Model.Messages;

namespace QuantCore.Engine.Tests.Models;

/// <summary>An order as the slow twin knows it.</summary>
internal sealed class NaiveOrder
{
    public required long Id { get; init; }
    public required string Symbol { get; init; }
    public required bool IsBuy { get; init; }
    public required decimal Price { get; init; }
    public required long Quantity { get; init; }
    public required long PlacedNs { get; init; }
    public required int PlacedDay { get; init; }
    public OrdStatus Status { get; set; } = OrdStatus.PendingNew;
    public bool WantsCancel { get; set; }
    public bool HasVenueId { get; set; }
    public Dictionary<string, (long Quantity, decimal Price)> Fills { get; } = [];
    public long Filled => Fills.Values.Sum(fill => fill.Quantity);
    public decimal Amount => Fills.Values.Sum(fill => fill.Quantity * fill.Price);
    public long Leaves => Quantity - Filled;
    public bool IsOver => Status is OrdStatus.Filled or OrdStatus.Canceled or OrdStatus.Rejected or OrdStatus.Expired;
    public OrdStatus Working => Filled > 0 ? OrdStatus.PartiallyFilled : OrdStatus.New;

    public decimal Frozen => IsOver || !IsBuy
        ? 0
        : (Leaves * Price) + NaiveLedger.Fees(true, Amount + (Leaves * Price)) - NaiveLedger.Fees(true, Amount);
}
