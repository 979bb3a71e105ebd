using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk;

/// <summary>The kill switch over all, and one per account. Kept sorted by account so that every walk is the same.</summary>
public sealed class KillSwitches
{
    private readonly SortedList<string, KillSwitchState> _engaged = new(StringComparer.Ordinal);

    /// <summary>The engaged ones; the empty account is the switch over all.</summary>
    public IReadOnlyList<KillSwitchState> Engaged => [.. _engaged.Values];

    /// <summary>The level in force for an account: the higher of its own and the one over all.</summary>
    public KillSwitchLevel LevelFor(string account)
    {
        if (_engaged.Count == 0) return KillSwitchLevel.Released;
        var all = Find(string.Empty)?.Level ?? KillSwitchLevel.Released;
        var own = Find(account)?.Level ?? KillSwitchLevel.Released;
        return own > all ? own : all;
    }

    /// <summary>The switch of one account, if engaged.</summary>
    public KillSwitchState? Find(string account) => _engaged.GetValueOrDefault(account);

    internal void Set(KillSwitchState state) => _engaged[state.Account] = state;

    internal void Remove(string account) => _engaged.Remove(account);

    internal void AddTo(ref StateHasher hasher)
    {
        hasher.Add(_engaged.Count);
        foreach (var (account, state) in _engaged) RiskImage.AddKillSwitch(ref hasher, account, state.Level, state.Reason, state.By);
    }
}
