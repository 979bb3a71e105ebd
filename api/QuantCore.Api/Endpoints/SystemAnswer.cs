using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.Endpoints;

/// <summary>How the server is.</summary>
public sealed record SystemAnswer
{
    /// <summary>The build.</summary>
    public required string Version { get; init; }

    /// <summary>Where orders go.</summary>
    public required TradingMode Mode { get; init; }

    /// <summary>running, stopping, stopped, failStopped or readOnly.</summary>
    public required string State { get; init; }

    /// <summary>Why it fail-stopped; null when it did not.</summary>
    public required string? Failure { get; init; }

    /// <summary>The trading day.</summary>
    public required TradingDay TradingDay { get; init; }

    /// <summary>Journal time, RFC 3339 at +08:00.</summary>
    public required string Clock { get; init; }

    /// <summary>Journal time, ns since the Unix epoch.</summary>
    public required long ClockNs { get; init; }

    /// <summary>The strongest kill switch level engaged anywhere.</summary>
    public required KillSwitchLevel KillSwitch { get; init; }

    /// <summary>The last input that is durable.</summary>
    public required long CommittedSeq { get; init; }

    /// <summary>The last input that is decided.</summary>
    public required long DecidedSeq { get; init; }

    /// <summary>The last input whose effects the lists show.</summary>
    public required long AppliedSeq { get; init; }

    /// <summary>The last market record that the quotes show.</summary>
    public required long MarketSeq { get; init; }

    /// <summary>Slots of the input ring.</summary>
    public required long RingCapacity { get; init; }

    /// <summary>Free slots of the input ring.</summary>
    public required long RingFree { get; init; }

    /// <summary>Requests refused because the ring was too full.</summary>
    public required long Overloaded { get; init; }

    /// <summary>Orders recorded.</summary>
    public required long Orders { get; init; }

    /// <summary>Orders working.</summary>
    public required int WorkingOrders { get; init; }

    /// <summary>Fills.</summary>
    public required long Fills { get; init; }

    /// <summary>The session being played; null when there is none.</summary>
    public required string? Session { get; init; }

    /// <summary>Records of the session played.</summary>
    public required long SessionPosition { get; init; }

    /// <summary>Seconds since the server started.</summary>
    public required long UptimeSeconds { get; init; }
}
