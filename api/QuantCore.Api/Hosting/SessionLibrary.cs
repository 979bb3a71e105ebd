using QuantCore.Journal;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions.Generate;

namespace QuantCore.Api.Hosting;

/// <summary>
/// Which sessions are played: the one that was given, or generated days, one after the other, each beginning at the closes of the one
/// before. Generated days lie in <c>sessions/</c> of the data directory; the next is made while the current one plays.
/// </summary>
public sealed class SessionLibrary(ServerOptions options)
{
    private readonly string _folder = Path.Combine(options.Data, "sessions");
    private Task _making = Task.CompletedTask;
    private string _current = string.Empty;

    /// <summary>The session being played.</summary>
    public string Current => Volatile.Read(ref _current);

    /// <summary>The session to start with: the given one, or the generated one of the day the journal stands at, or a first one.</summary>
    /// <exception cref="UsageException">The given session is not one.</exception>
    public string First(TradingDay journalDay)
    {
        if (options.Session is { } given)
        {
            if (DayOf(given) is not { } day) throw new UsageException($"{given} is not a session. quantcore import or generate makes one.");
            if (day < journalDay)
                throw new UsageException($"The session is of {day}, and the journal in {options.Data} is at {journalDay} already. Give another --data.");
            return _current = given;
        }

        var first = journalDay == default ? FirstDay() : journalDay;
        return _current = Directory.Exists(PathOf(first)) ? PathOf(first) : Make(first, null);
    }

    /// <summary>A session begins to play: the next generated day is made in the background.</summary>
    public void Started(string session)
    {
        Volatile.Write(ref _current, session);
        if (options.Session is not null || DayOf(session) is not { } day) return;
        if (TradingCalendar.TryNext(day.ToDate(), out var next) && !Directory.Exists(PathOf(TradingDay.From(next))))
            _making = Task.Run(() => Make(TradingDay.From(next), session));
    }

    /// <summary>The session after the current one, when it is ready; null until then, and when a session was given.</summary>
    public string? Next()
    {
        if (options.Session is not null || DayOf(Current) is not { } day || !TradingCalendar.TryNext(day.ToDate(), out var next)) return null;
        if (_making.IsFaulted) _making.GetAwaiter().GetResult();
        var path = PathOf(TradingDay.From(next));
        return _making.IsCompleted && Directory.Exists(path) ? path : null;
    }

    private static TradingDay? DayOf(string session)
    {
        if (!Directory.Exists(session) || !Directory.EnumerateFiles(session, "*.qcj").Any()) return null;
        using var reader = JournalReader.Open(session);
        if (!reader.Read() || RecordHeader.Read(reader.Record).Type != RecordType.StartTradingDay) return null;
        return RecordCodec.Decode<StartTradingDay>(reader.Record).Day;
    }

    // Beyond the years the calendar knows, the demonstration stays at the first trading day of the last one.
    private TradingDay FirstDay()
    {
        var today = options.FirstDay ?? DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var from = today.AddDays(-1);
        return TradingCalendar.TryNext(from, out var next) || TradingCalendar.TryNext(new DateOnly(TradingCalendar.LastYear, 1, 1), out next)
            ? TradingDay.From(next)
            : throw new UsageException("The trading calendar is empty.");
    }

    private string Make(TradingDay day, string? before)
    {
        var path = PathOf(day);
        SessionGenerator.Generate(
            new GenerateOptions
            {
                Seed = unchecked((ulong)options.Seed + (ulong)day.Value), Symbols = options.Symbols, Day = day,
                PreCloses = before is null ? null : ClosesOf(before),
            },
            path);
        return path;
    }

    private static Dictionary<InstrumentId, Price> ClosesOf(string session)
    {
        var closes = new Dictionary<InstrumentId, Price>();
        using var reader = JournalReader.Open(session);
        while (reader.Read())
        {
            if (RecordHeader.Read(reader.Record).Type != RecordType.Quote) continue;
            ref readonly var quote = ref RecordCodec.ReadFixed<QuoteRecord>(reader.Record);
            var close = quote.Last > 0 ? quote.Last : quote.PreClose;
            if (close > 0) closes[new InstrumentId(quote.Instrument)] = new Price(close);
        }

        return closes;
    }

    private string PathOf(TradingDay day) => Path.Combine(_folder, day.ToString());
}
