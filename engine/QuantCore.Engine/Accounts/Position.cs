using QuantCore.Engine.MarketData;
using QuantCore.Engine.Orders;
using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Accounts;

/// <summary>An account's shares of one instrument, and its working orders in it.</summary>
public sealed class Position
{
    internal Position(InstrumentId instrument, InstrumentMarket? market)
    {
        Instrument = instrument;
        Market = market;
    }

    /// <summary>The instrument.</summary>
    public InstrumentId Instrument { get; }

    /// <summary>Shares held.</summary>
    public Quantity Quantity { get; internal set; }

    /// <summary>Of these, bought today.</summary>
    public Quantity BoughtToday { get; internal set; }

    /// <summary>Of these, frozen for working sells.</summary>
    public Quantity Frozen { get; internal set; }

    /// <summary>Cost of the shares held, before fees.</summary>
    public Money Cost { get; internal set; }

    /// <summary>Realised in this instrument since opening, before fees.</summary>
    public Money RealizedPnl { get; internal set; }

    /// <summary>Cash frozen for working buys of this instrument.</summary>
    public Money FrozenCash { get; internal set; }

    /// <summary>Shares in working buys.</summary>
    public Quantity WorkingBuys { get; internal set; }

    /// <summary>The instrument's market, for marking.</summary>
    internal InstrumentMarket? Market { get; set; }

    /// <summary>Working buys, oldest first.</summary>
    internal OrderChain Buys { get; } = new();

    /// <summary>Working sells, oldest first.</summary>
    internal OrderChain Sells { get; } = new();

    /// <summary>Shares that may be sold now. Bought today counts as sellable only where T+1 does not apply.</summary>
    public Quantity Sellable => (SettlesNextDay ? Quantity - BoughtToday : Quantity) - Frozen;

    /// <summary>The price the shares are valued at: the last trade, else the reference price, else their cost.</summary>
    public Money MarketValue
    {
        get
        {
            var mark = Market?.Mark ?? default;
            return mark.IsNone ? Cost : mark.Times(Quantity);
        }
    }

    /// <summary>Market value less cost.</summary>
    public Money UnrealizedPnl => MarketValue - Cost;

    internal bool SettlesNextDay => Market is null || !Market.Row.IsSameDaySellable;

    internal OrderChain Chain(Side side) => side == Side.Buy ? Buys : Sells;

    internal PositionImage Image() => new(Instrument, Quantity, BoughtToday, Frozen, Cost, RealizedPnl);
}
