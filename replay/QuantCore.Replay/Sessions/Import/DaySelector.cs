using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>A session is one day: takes the day asked for, or the only one there is, and knows which days it met.</summary>
internal sealed class DaySelector(TradingDay? requested)
{
    private readonly SortedSet<int> _seen = [];
    private int _last;
    private long _midnight;

    /// <summary>The day taken, yyyymmdd; zero before the first row.</summary>
    public int Selected { get; private set; } = requested?.Value ?? 0;

    /// <summary>The days met, comma separated.</summary>
    public string Seen => string.Join(", ", _seen.Select(day => new TradingDay(day)));

    /// <summary>Whether a row of this day belongs to the session.</summary>
    public bool Accepts(int day)
    {
        if (day != _last)
        {
            _seen.Add(day);
            _last = day;
            if (Selected == 0) Selected = day;
        }

        return day == Selected;
    }

    /// <summary>ns since the Unix epoch of a time on the selected day.</summary>
    public long At(long timeOfDayNs)
    {
        if (_midnight == 0) _midnight = new TradingDay(Selected).MidnightNs;
        return _midnight + timeOfDayNs;
    }

    /// <summary>The session's day, or why there is none.</summary>
    public TradingDay Decide()
    {
        if (_seen.Count == 0) throw new SessionException(SessionFault.Data, "The input holds no usable row.");
        if (requested is { } day && !_seen.Contains(day.Value))
            throw new SessionException(SessionFault.Usage, $"The input holds nothing of {day}; it holds {Seen}.");
        if (requested is null && _seen.Count > 1)
        {
            throw new SessionException(SessionFault.Usage,
                $"A session is one day and the input holds {_seen.Count}: {Seen}. Choose one with --day.");
        }

        return new TradingDay(Selected);
    }
}
