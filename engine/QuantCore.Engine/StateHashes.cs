using QuantCore.Model.Hashing;

namespace QuantCore.Engine;

/// <summary>The hash of the whole state, module by module, hex.</summary>
/// <param name="Outputs">Rolling hash over every output so far.</param>
/// <param name="Orders">Orders.</param>
/// <param name="Accounts">Accounts and positions.</param>
/// <param name="Risk">Configuration, day, instruments, limits and kill switches.</param>
/// <param name="Rates">Order-rate windows.</param>
/// <param name="Market">Quotes and books.</param>
public sealed record StateHashes(string Outputs, string Orders, string Accounts, string Risk, string Rates, string Market)
{
    /// <summary>What the output log alone determines: orders, accounts and risk in one hash.</summary>
    public string Decisions => Combine(Orders, Accounts, Risk);

    /// <summary>Everything in one hash.</summary>
    public string All => Combine(Outputs, Orders, Accounts, Risk, Rates, Market);

    /// <summary>One hash over several.</summary>
    public static string Combine(params ReadOnlySpan<string> hashes)
    {
        var hasher = StateHasher.Create();
        foreach (var hash in hashes) hasher.Add(hash);
        return hasher.ToString();
    }
}
