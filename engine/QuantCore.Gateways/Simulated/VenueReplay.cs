namespace QuantCore.Gateways.Simulated;

/// <summary>Gives recorded actions to an exchange again, each right after its session record, and holds the outcome against the journal:
/// a report that
/// gets another number than it had means that this is not the session the journal was made with.</summary>
internal sealed class VenueReplay(SimulatedExchange exchange)
{
    private IReadOnlyList<VenueAction> _actions = [];
    private int _next;
    private long _lastReportNumber;
    private bool _isComplete = true;

    public void Load(IReadOnlyList<VenueAction> actions, long lastReportNumber)
    {
        for (var i = 1; i < actions.Count; i++)
        {
            if (actions[i].ReportNumber <= actions[i - 1].ReportNumber || actions[i].Position < actions[i - 1].Position)
                throw new ArgumentException("Actions must be in the order of their reports.", nameof(actions));
        }

        _actions = actions;
        _lastReportNumber = lastReportNumber;
        _isComplete = false;
    }

    /// <summary>The journal ends here and life goes on: nothing of it may be left over.</summary>
    public void Complete(long position)
    {
        if (_isComplete) return;
        ApplyTo(position);
        if (_next < _actions.Count || exchange.LastReportNumber < _lastReportNumber)
        {
            throw new InvalidOperationException(
                $"Not the journal's session: record {position} ends at report {exchange.LastReportNumber}, not {_lastReportNumber}.");
        }

        _isComplete = true;
    }

    /// <summary>Applies the actions up to a position, that one included.</summary>
    public void ApplyTo(long position)
    {
        while (_next < _actions.Count && _actions[_next].Position <= position) Apply(_actions[_next++]);
    }

    private void Apply(VenueAction action)
    {
        if (action.Kind == VenueActionKind.Expire)
        {
            // The other orders of the same end of day, and those that a record ended by itself, are there already.
            if (exchange.LastReportNumber < action.ReportNumber) exchange.EndDay(action.EventTimeNs);
        }
        else
        {
            if (exchange.LastReportNumber + 1 != action.ReportNumber)
            {
                throw new InvalidOperationException(
                    $"The session differs from the journal's: report {action.ReportNumber} would now be {exchange.LastReportNumber + 1}.");
            }

            if (action.Kind == VenueActionKind.Submit) exchange.Submit(action.Order!, action.EventTimeNs);
            else exchange.Cancel(action.OrderId, action.EventTimeNs);
        }
    }
}
