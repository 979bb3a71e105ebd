using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <content>The day: its start, its clock, its end.</content>
public sealed partial class SimulatedExchange
{
    private void StartDay(TradingDay day)
    {
        // Orders left from a day whose session ended early are ended by the core when the day begins; a report would come too late.
        _reports.StartDay();
        _rules = DayRules.For(day);
        _midnightNs = day.MidnightNs;
        _isExpired = false;
        _instruments.Clear();
        _orders.Clear();
        _arrived.Clear();
    }

    // Only the session's own times move the market; a time of another day (a vendor's fault) moves nothing.
    private void Advance(long eventTimeNs)
    {
        _reports.TimeNs = eventTimeNs;
        var time = eventTimeNs - _midnightNs;
        if (_rules is null || time < 0 || time >= ShanghaiTime.NsPerDay) return;
        MarketTimeNs = Math.Max(MarketTimeNs, eventTimeNs);
        if (time < Expiry || _isExpired) return;
        SettleUnprintedClose();
        Expire();
    }

    private void Expire()
    {
        _isExpired = true;
        foreach (var order in _arrived)
        {
            if (order.State != VenueOrderState.Working) continue;
            Matcher.End(_instruments[order.Instrument.Value], order, VenueOrderState.Expired);
            _reports.Expired(order);
        }
    }

    // Only where the session itself shows that the close has passed without a print: not when the clock ends the day.
    private void SettleUnprintedClose()
    {
        foreach (var order in _arrived)
        {
            var at = _instruments[order.Instrument.Value];
            if (order.State != VenueOrderState.Working || !at.HasQueue || at.HasClosed || at.IsCrossed || !HasClosingAuction(at)) continue;
            at.HasClosed = true;
            UnprintedAuction.Settle(at, _matcher, _rules!);
        }
    }

    private SessionPhase PhaseAt(VenueInstrument? at, long timeNs) =>
        at?.Definition is { } row && _rules is { } rules ? rules.PhaseAt(row.Board, timeNs - _midnightNs) : SessionPhase.Closed;

    private VenueInstrument At(uint instrument)
    {
        if (_instruments.TryGetValue(instrument, out var at)) return at;
        at = new VenueInstrument();
        _instruments.Add(instrument, at);
        return at;
    }
}
