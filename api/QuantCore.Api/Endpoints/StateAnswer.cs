using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Accounts;
using QuantCore.ReadModels.Risk;

namespace QuantCore.Api.Endpoints;

/// <summary>The state after one input, rebuilt from the journal.</summary>
public sealed record StateAnswer
{
    /// <summary>The input after which it holds.</summary>
    public required long AtSeq { get; init; }

    /// <summary>Journal time then, RFC 3339 at +08:00.</summary>
    public required string Time { get; init; }

    /// <summary>Journal time then, ns since the Unix epoch.</summary>
    public required long TimeNs { get; init; }

    /// <summary>The trading day then.</summary>
    public required TradingDay TradingDay { get; init; }

    /// <summary>Hash of the whole state by module; equal to the recorded checkpoint of the same input.</summary>
    public required IReadOnlyDictionary<string, string> Hashes { get; init; }

    /// <summary>Orders recorded by then.</summary>
    public required long Orders { get; init; }

    /// <summary>Orders working then.</summary>
    public required int WorkingOrders { get; init; }

    /// <summary>Fills by then.</summary>
    public required long Fills { get; init; }

    /// <summary>Money then.</summary>
    public required IReadOnlyList<AccountView> Accounts { get; init; }

    /// <summary>Positions then.</summary>
    public required IReadOnlyList<PositionView> Positions { get; init; }

    /// <summary>Kill switches then.</summary>
    public required IReadOnlyList<KillSwitchView> KillSwitches { get; init; }

    /// <summary>Limits then.</summary>
    public required IReadOnlyList<RiskLimitsView> Limits { get; init; }
}
