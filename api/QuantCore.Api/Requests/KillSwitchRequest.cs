using QuantCore.Model.Messages;

namespace QuantCore.Api.Requests;

/// <summary>The body of <c>POST /risk/kill-switch/engage</c> and <c>/release</c> (which takes no level).</summary>
public sealed record KillSwitchRequest
{
    /// <summary>pauseStrategies, blockNewOrders (when left out) or cancelWorking.</summary>
    public string? Level { get; init; }

    /// <summary>Only this account; left out or empty for all.</summary>
    public string? Account { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal static (KillSwitchLevel Level, string Account, string Reason) Read(ReadOnlySpan<byte> json, FieldErrors errors, bool hasLevel)
    {
        var body = new BodyReader(json, errors);
        string? level = null, account = null, reason = null;
        while (body.Next())
        {
            if (hasLevel && body.Is("level"u8, 0)) level = body.Text("level", 32);
            else if (body.Is("account"u8, 1)) account = body.TextOrNull("account", Limits.AccountLength);
            else if (body.Is("reason"u8, 2)) reason = body.Text("reason", Limits.ReasonLength);
        }
        body.Require("reason", 2);
        if (reason is not null && string.IsNullOrWhiteSpace(reason)) errors.Add("reason", "must say why");
        var parsed = level is null ? KillSwitchLevel.BlockNewOrders : Fields.Enum<KillSwitchLevel>(level, "level", errors);
        if (level is not null && parsed == KillSwitchLevel.Released && !errors.Any) errors.Add("level", "use /risk/kill-switch/release to release");
        return (parsed, Fields.Account(account, errors), reason ?? string.Empty);
    }
}
