namespace QuantCore.Engine.Tests.Models;

/// <summary>Shares of one instrument.</summary>
internal sealed class NaiveHolding
{
    public long Quantity { get; set; }
    public long BoughtToday { get; set; }
    public long Frozen { get; set; }
    public decimal Cost { get; set; }
    public decimal Realized { get; set; }
    public long Sellable => Quantity - BoughtToday - Frozen;
}
