using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>Something that reached the simulated exchange, as the journal proves it by the report that answered it.</summary>
public sealed record VenueAction
{
    /// <summary>The session record after which it happened (<see cref="Model.Messages.Commands.ExecutionReport.VenuePosition"/>).</summary>
    public required long Position { get; init; }

    /// <summary>The number of the report that answered it; it orders actions at one position.</summary>
    public required long ReportNumber { get; init; }

    /// <summary>What.</summary>
    public required VenueActionKind Kind { get; init; }

    /// <summary>The venue's time, from the report (<see cref="Model.Messages.Commands.ExecutionReport.EventTimeNs"/>).</summary>
    public required long EventTimeNs { get; init; }

    /// <summary>The order, as sent; null but for <see cref="VenueActionKind.Submit"/>.</summary>
    public OrderSent? Order { get; init; }

    /// <summary>The order's id.</summary>
    public OrderId OrderId { get; init; }
}
