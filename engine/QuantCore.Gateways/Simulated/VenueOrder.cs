using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>One of our orders at the simulated exchange.</summary>
internal sealed class VenueOrder(OrderSent sent)
{
    /// <summary>Nobody knows how many shares are ahead (the price was not among the levels shown).</summary>
    public const long UnknownAhead = long.MaxValue;

    public OrderId Id { get; } = sent.OrderId;

    public InstrumentId Instrument { get; } = sent.Instrument;

    public Side Side { get; } = sent.Side;

    public OrdType Type { get; } = sent.OrdType;

    public long Quantity { get; } = sent.Quantity.Shares;

    /// <summary>The limit or protective price sent; zero for a plain market order.</summary>
    public long SentPrice { get; } = sent.Price.Value;

    /// <summary>The price it rests at.</summary>
    public long Price { get; set; }

    public long Leaves { get; set; } = sent.Quantity.Shares;

    public long Filled => Quantity - Leaves;

    public VenueOrderState State { get; set; }

    /// <summary>Where it stands in the real queue: real orders at its price with a smaller priority are ahead.</summary>
    public long Stamp { get; set; }

    /// <summary>Where it stands among our own orders.</summary>
    public long Rank { get; set; }

    /// <summary>Snapshots only: shares that still have to trade at its price before it.</summary>
    public long Ahead { get; set; }

    /// <summary>Fills so far; the last one's number.</summary>
    public int Fills { get; set; }

    public long LastFillPrice { get; set; }

    public bool IsBuy => Side == Side.Buy;

    /// <summary>Whether <paramref name="price"/> is one this order would rather trade at than its own.</summary>
    public bool IsBetterThan(long price) => IsBuy ? Price > price : Price < price;
}
