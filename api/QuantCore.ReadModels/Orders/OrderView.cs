using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Orders;

/// <summary>An order at one moment.</summary>
public sealed record OrderView
{
    /// <summary>Its id.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>FIX ClOrdID.</summary>
    public required string ClientOrderId { get; init; }

    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The instrument.</summary>
    public required InstrumentId Symbol { get; init; }

    /// <summary>Buy or sell.</summary>
    public required Side Side { get; init; }

    /// <summary>Limit or a market kind.</summary>
    public required OrdType Type { get; init; }

    /// <summary>Limit or protective price; none for a plain market order.</summary>
    public required Price Price { get; init; }

    /// <summary>Shares.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>FIX OrdStatus.</summary>
    public required OrdStatus Status { get; init; }

    /// <summary>Shares filled.</summary>
    public required Quantity CumQty { get; init; }

    /// <summary>Shares that may still trade; zero once final.</summary>
    public required Quantity LeavesQty { get; init; }

    /// <summary>Average price of what traded, yuan to four decimals; zero when nothing traded.</summary>
    public required decimal AvgPx { get; init; }

    /// <summary>Money traded.</summary>
    public required Money CumAmount { get; init; }

    /// <summary>Fees so far.</summary>
    public required Fees Fees { get; init; }

    /// <summary>Cash frozen for it.</summary>
    public required Money FrozenCash { get; init; }

    /// <summary>Held here until a phase that takes orders.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Whether a cancel was asked for.</summary>
    public required bool IsCancelRequested { get; init; }

    /// <summary>The venue's number; empty until known.</summary>
    public required string VenueOrderId { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Owner { get; init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public required RejectView? Reject { get; init; }

    /// <summary>Journal time of its first event, ns since the Unix epoch.</summary>
    public required long CreatedNs { get; init; }

    /// <summary>Journal time of its last event, ns since the Unix epoch.</summary>
    public required long UpdatedNs { get; init; }

    /// <summary>The input of its last event.</summary>
    public required long UpdatedSequence { get; init; }
}
