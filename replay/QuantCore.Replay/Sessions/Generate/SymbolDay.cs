using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>One instrument through its day: auctions, continuous trading, snapshots.</summary>
internal sealed class SymbolDay
{
    private const int SlotsPerSecond = 100;
    private const long NsPerSlot = 10_000_000;
    private const double AuctionArrivals = 0.035;
    private const double ClosingArrivals = 0.015;
    private readonly InstrumentPlan _plan;
    private readonly MarketPath _market;
    private readonly long _midnight;
    private readonly RecordSet _records = new();
    private readonly SimVenue _venue;
    private readonly QuoteTaker _quotes;
    private readonly FairPrice _fair;
    private readonly OrderFlow _flow;
    private readonly int[] _slots = new int[SlotsPerSecond - 1];
    private readonly int _phase;
    private Xoshiro _random;

    private SymbolDay(InstrumentPlan plan, MarketPath market, ulong seed, int day, long midnightNs)
    {
        (_plan, _market, _midnight) = (plan, market, midnightNs);
        _random = new Xoshiro(seed + (ulong)day, plan.Row.Instrument.Value);
        var tape = new Tape(plan, _records);
        _venue = new SimVenue(plan, tape);
        _quotes = new QuoteTaker(plan, _venue, tape, _records);
        _fair = new FairPrice(plan, market, _venue.Book.Levels, ref _random);
        _flow = new OrderFlow(plan, _venue, _fair);
        _phase = 1 + _random.Below(Timetable.SnapshotSeconds);
    }

    /// <summary>Simulates the day; the records carry their keys and are not sorted.</summary>
    public static RecordSet Run(InstrumentPlan plan, MarketPath market, ulong seed, int day, long midnightNs)
    {
        var symbol = new SymbolDay(plan, market, seed, day, midnightNs);
        symbol.OpeningAuction();
        symbol.Continuous(Timetable.MorningStart, Timetable.MorningEnd);
        symbol._quotes.TakeBook(symbol.At(Timetable.MorningEnd + symbol._phase), QuoteStatus.Halted);
        symbol.Continuous(Timetable.AfternoonStart, Timetable.ClosingStart);
        symbol.ClosingAuction();
        return symbol._records;
    }

    private void OpeningAuction()
    {
        _quotes.TakeEmpty(At(Timetable.AuctionStart));
        for (var second = Timetable.AuctionStart; second < Timetable.AuctionEnd; second++)
        {
            if (IsSnapshot(second)) _quotes.TakeAuction(At(second), QuoteStatus.OpeningAuction);
            // Half comes in the first minute: what was queued over night.
            var share = second < Timetable.AuctionStart + 60 ? 0.5 / 60 : 0.5 / 540;
            Arrive(second, _plan.Arrivals * AuctionArrivals * share, Phase.Opening);
        }

        _venue.Uncross(At(Timetable.AuctionEnd) + (12 * NsPerSlot));
        for (var second = Timetable.AuctionEnd; second < Timetable.MorningStart; second += 60)
            _quotes.TakeBook(At(second + _phase), QuoteStatus.Halted);
    }

    private void Continuous(int from, int to)
    {
        for (var second = from; second < to; second++)
        {
            if (second > from && IsSnapshot(second)) _quotes.TakeBook(At(second), QuoteStatus.Continuous);
            var index = Timetable.ContinuousIndex(second);
            _fair.Step(index, ref _random);
            var mean = _plan.Arrivals * (1.0 - AuctionArrivals - ClosingArrivals) / Timetable.ContinuousSeconds;
            Arrive(second, mean * _market.Activity(index), Phase.Continuous);
        }
    }

    private void ClosingAuction()
    {
        for (var second = Timetable.ClosingStart; second < Timetable.ClosingEnd; second++)
        {
            if (IsSnapshot(second)) _quotes.TakeAuction(At(second), QuoteStatus.ClosingAuction);
            Arrive(second, _plan.Arrivals * ClosingArrivals / (Timetable.ClosingEnd - Timetable.ClosingStart), Phase.Closing);
        }

        _venue.Uncross(At(Timetable.ClosingEnd) + (50 * NsPerSlot));
        _quotes.TakeBook(At(Timetable.ClosingEnd + _phase), QuoteStatus.Closed);
        _quotes.TakeBook(At(Timetable.ClosingEnd + 60 + _phase), QuoteStatus.Closed);
    }

    // Arrivals of a second: bursty around the mean, at distinct hundredths so that a snapshot on the second stands between two of them.
    private void Arrive(int second, double mean, Phase phase)
    {
        var wanted = mean * (_random.Chance(0.2) ? 2.6 : 0.6);
        var count = (int)wanted + (_random.Chance(wanted - (int)wanted) ? 1 : 0);
        count = Math.Min(count, _slots.Length);
        for (var i = 0; i < count; i++) _slots[i] = 1 + _random.Below(SlotsPerSecond - 1);
        Array.Sort(_slots, 0, count);
        for (var i = 0; i < count; i++)
        {
            var time = At(second) + (_slots[i] * NsPerSlot);
            if (phase == Phase.Continuous) _flow.Act(time, ref _random);
            else _flow.Collect(time, phase == Phase.Opening && second < Timetable.NoCancelStart, ref _random);
        }
    }

    private bool IsSnapshot(int second) => second % Timetable.SnapshotSeconds == _phase % Timetable.SnapshotSeconds;

    private long At(int second) => _midnight + Timetable.Ns(second);

    private enum Phase
    {
        Opening,
        Continuous,
        Closing,
    }
}
