using QuantCore.Engine.Accounts;
using QuantCore.Model.Hashing;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Orders;

/// <summary>An order and all that is known of it.</summary>
public sealed class Order
{
    internal OrderLink InAccount;
    internal OrderLink InPosition;

    internal Order(OrderId id, Account account, Position position, string clOrdId)
    {
        Id = id;
        Account = account;
        Position = position;
        ClOrdId = clOrdId;
    }

    /// <summary>Its id.</summary>
    public OrderId Id { get; }

    /// <summary>Its account.</summary>
    public Account Account { get; }

    /// <summary>The account's position in its instrument.</summary>
    public Position Position { get; }

    /// <summary>FIX ClOrdID.</summary>
    public string ClOrdId { get; }

    /// <summary>Its instrument.</summary>
    public InstrumentId Instrument => Position.Instrument;

    /// <summary>Its side.</summary>
    public required Side Side { get; init; }

    /// <summary>Its type.</summary>
    public required OrdType OrdType { get; init; }

    /// <summary>Limit or protective price.</summary>
    public required Price Price { get; init; }

    /// <summary>Shares ordered.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Owner { get; init; }

    /// <summary>The price its cash is frozen at: its own, or the upper limit for a market order without one.</summary>
    public required Price FreezePrice { get; init; }

    /// <summary>Its status.</summary>
    public OrdStatus Status { get; internal set; }

    /// <summary>Shares filled.</summary>
    public Quantity CumQty { get; internal set; }

    /// <summary>Money traded.</summary>
    public Money CumAmount { get; internal set; }

    /// <summary>Fees charged.</summary>
    public Fees Fees { get; internal set; }

    /// <summary>Cash frozen for it.</summary>
    public Money FrozenCash { get; internal set; }

    /// <summary>Held here until a phase that takes orders.</summary>
    public bool IsHeld { get; internal set; }

    /// <summary>Left for its gateway.</summary>
    public bool IsSent { get; internal set; }

    /// <summary>A cancel was asked for.</summary>
    public bool IsCancelRequested { get; internal set; }

    /// <summary>The venue's number, empty until known.</summary>
    public string VenueOrderId { get; internal set; } = string.Empty;

    /// <summary>Why it was refused.</summary>
    public RejectReason Reason { get; internal set; }

    /// <summary>Shares still working (none for an order that ended keeps its unfilled rest).</summary>
    public Quantity LeavesQty => Quantity - CumQty;

    internal FillIds Fills { get; } = new();

    internal ref OrderLink Link(bool inPosition) => ref inPosition ? ref InPosition : ref InAccount;

    internal OrderImage Image() => new()
    {
        Id = Id, Account = Account.Id, ClOrdId = ClOrdId, Instrument = Instrument, Side = Side, OrdType = OrdType, Price = Price,
        Quantity = Quantity, Owner = Owner, Status = Status, CumQty = CumQty, CumAmount = CumAmount, Fees = Fees, FrozenCash = FrozenCash,
        FillCount = Fills.Count, IsHeld = IsHeld, IsSent = IsSent, IsCancelRequested = IsCancelRequested, VenueOrderId = VenueOrderId,
        Reason = Reason,
    };
}
