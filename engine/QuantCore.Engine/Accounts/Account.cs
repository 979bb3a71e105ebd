using QuantCore.Engine.Orders;
using QuantCore.Engine.Risk;
using QuantCore.Model.Hashing;
using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Accounts;

/// <summary>A cash account: its money, its positions and its orders.</summary>
public sealed class Account
{
    private readonly Dictionary<uint, Position> _byInstrument = [];
    private readonly List<Position> _positions = [];
    private readonly Dictionary<string, Order> _byClOrdId = new(StringComparer.Ordinal);

    internal Account(string id, Money openingCash, CommissionPlan plan)
    {
        Id = id;
        OpeningCash = openingCash;
        Cash = openingCash;
        DayOpenEquity = openingCash;
        Plan = plan;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The balance it was opened with.</summary>
    public Money OpeningCash { get; }

    /// <summary>Commission agreed with the broker.</summary>
    public CommissionPlan Plan { get; }

    /// <summary>Balance.</summary>
    public Money Cash { get; internal set; }

    /// <summary>Frozen for working buys.</summary>
    public Money Frozen { get; internal set; }

    /// <summary>Fees paid since opening.</summary>
    public Money Fees { get; internal set; }

    /// <summary>Realised since opening, before fees.</summary>
    public Money RealizedPnl { get; internal set; }

    /// <summary>Equity when the trading day began.</summary>
    public Money DayOpenEquity { get; internal set; }

    /// <summary>Cost of all positions.</summary>
    public Money PositionCost { get; internal set; }

    /// <summary>Cash that may be used.</summary>
    public Money Available => Cash - Frozen;

    /// <summary>Positions, in the order they came to be; some may be empty.</summary>
    public IReadOnlyList<Position> Positions => _positions;

    /// <summary>Working orders, oldest first.</summary>
    internal OrderChain Open { get; } = new();

    internal RateWindow Rates { get; } = new();

    internal BurstWindow Bursts { get; } = new();

    /// <summary>Cash and positions at their last prices.</summary>
    public Money Equity()
    {
        var sum = Cash;
        foreach (var position in _positions) sum += position.MarketValue;
        return sum;
    }

    /// <summary>Positions at their last prices plus cash frozen for working buys.</summary>
    internal Money Exposure()
    {
        var sum = Frozen;
        foreach (var position in _positions) sum += position.MarketValue;
        return sum;
    }

    /// <summary>The order with this ClOrdID, if there is one.</summary>
    public Order? FindOrder(string clOrdId) => _byClOrdId.GetValueOrDefault(clOrdId);

    /// <summary>The position in an instrument, if there is one.</summary>
    public Position? FindPosition(InstrumentId instrument) => _byInstrument.GetValueOrDefault(instrument.Value);

    internal void Remember(Order order) => _byClOrdId.Add(order.ClOrdId, order);

    internal void Add(Position position)
    {
        _byInstrument.Add(position.Instrument.Value, position);
        _positions.Add(position);
    }

    internal AccountImage Image() => new(
        Id, Cash, Frozen, Fees, RealizedPnl, DayOpenEquity, OpeningCash, Plan.Per10M, Plan.Minimum, Plan.IncludesExchangeFees);
}
