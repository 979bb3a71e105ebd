using QuantCore.Engine.Accounts;
using QuantCore.Engine.MarketData;
using QuantCore.Engine.Orders;
using QuantCore.Engine.Risk;
using QuantCore.Model.Hashing;
using QuantCore.Model.Messages.Commands;

namespace QuantCore.Engine;

/// <summary>All that the core knows: a function of the journal and of nothing else.</summary>
public sealed class EngineState
{
    /// <summary>The configuration; null before the first record.</summary>
    public ConfigureEngine? Configuration { get; internal set; }

    /// <summary>Trading day and phases.</summary>
    public Session Session { get; } = new();

    /// <summary>Quotes and books.</summary>
    public MarketBoard Market { get; } = new();

    /// <summary>Orders.</summary>
    public OrderStore Orders { get; } = new();

    /// <summary>Accounts.</summary>
    public AccountStore Accounts { get; } = new();

    /// <summary>Risk limits.</summary>
    public LimitsTable Limits { get; } = new();

    /// <summary>Kill switches.</summary>
    public KillSwitches KillSwitches { get; } = new();

    /// <summary>The last session record taken, as its source counts; where a session goes on after a restart.</summary>
    public long SessionPosition { get; internal set; }

    internal string RiskHash()
    {
        var hasher = StateHasher.Create();
        hasher.Add(Session.Day.Value);
        if (Configuration is { } c)
        {
            hasher.Add((long)c.Mode);
            hasher.Add(c.CheckpointInterval);
            hasher.Add(c.MaxOrders);
            hasher.Add(c.StaleQuoteNs);
        }

        foreach (var market in Market.All.OrderBy(m => m.Row.Id.Value)) market.Image().AddTo(ref hasher);
        Limits.AddTo(ref hasher);
        KillSwitches.AddTo(ref hasher);
        return hasher.ToString();
    }

    internal string RatesHash()
    {
        var hasher = StateHasher.Create();
        hasher.Add(SessionPosition);
        foreach (var account in Accounts.All.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            hasher.Add(account.Id);
            account.Rates.AddTo(ref hasher);
            account.Bursts.AddTo(ref hasher);
        }

        return hasher.ToString();
    }
}
