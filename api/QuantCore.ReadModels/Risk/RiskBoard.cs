using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.ReadModels.Events;

namespace QuantCore.ReadModels.Risk;

/// <summary>Limits and kill switches, over all and by account.</summary>
public sealed class RiskBoard
{
    private readonly ProjectionGate _gate;
    private readonly SortedDictionary<string, KillSwitchView> _switches = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, RiskLimitsView> _limits = new(StringComparer.Ordinal);

    internal RiskBoard(ProjectionGate gate)
    {
        _gate = gate;
        _switches[string.Empty] = new KillSwitchView(string.Empty, KillSwitchLevel.Released, string.Empty, string.Empty, 0, 0);
    }

    /// <summary>The switch over all first, then those of accounts.</summary>
    public Page<KillSwitchView> KillSwitches()
    {
        lock (_gate.Sync) return new Page<KillSwitchView>([.. _switches.Values], null, _gate.Applied);
    }

    /// <summary>The default first, then those of accounts that have their own.</summary>
    public Page<RiskLimitsView> Limits()
    {
        lock (_gate.Sync) return new Page<RiskLimitsView>([.. _limits.Values], null, _gate.Applied);
    }

    internal void Apply(OutputEvent output)
    {
        switch (output.Payload)
        {
            case KillSwitchChanged change:
                _switches[change.Account] = new KillSwitchView(
                    change.Account, change.Level, change.Reason, change.By, output.TimestampNs, output.Sequence);
                break;
            case RiskLimitsChanged change:
                _limits[change.Account] = new RiskLimitsView(change.Account, change.Limits, change.By, output.TimestampNs, output.Sequence);
                break;
        }
    }
}
