namespace QuantCore.Api.Security;

/// <summary>What an API key may do.</summary>
public static class Scopes
{
    /// <summary>See orders and fills, preview orders.</summary>
    public const string OrderRead = "order:read";

    /// <summary>Place and cancel orders.</summary>
    public const string OrderWrite = "order:write";

    /// <summary>See quotes, bars and instruments.</summary>
    public const string MarketRead = "market:read";

    /// <summary>See money and positions.</summary>
    public const string AccountRead = "account:read";

    /// <summary>See limits, refusals and kill switches.</summary>
    public const string RiskRead = "risk:read";

    /// <summary>Change limits.</summary>
    public const string RiskWrite = "risk:write";

    /// <summary>Press the kill switch.</summary>
    public const string KillEngage = "kill:engage";

    /// <summary>Release the kill switch.</summary>
    public const string KillRelease = "kill:release";

    /// <summary>Read the journal and the past.</summary>
    public const string JournalRead = "journal:read";

    /// <summary>See how the server is.</summary>
    public const string SystemRead = "system:read";

    /// <summary>Make and revoke keys.</summary>
    public const string KeyAdmin = "key:admin";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [OrderRead, OrderWrite, MarketRead, AccountRead, RiskRead, RiskWrite, KillEngage, KillRelease, JournalRead, SystemRead, KeyAdmin];
}
