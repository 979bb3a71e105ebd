using QuantCore.Model.Books;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions.Import;

namespace QuantCore.Replay.Sessions.Books;

/// <summary>Rebuilds one instrument's order book from a session.</summary>
public static class SessionBook
{
    private const int RecordsPerReport = 1 << 14;

    /// <summary>The book as of <paramref name="at"/> (<c>10:30:00</c> on the session's day, or a full time), or of the end.
    /// Throws <see cref="SessionException"/>.</summary>
    public static BookView At(string directory, InstrumentId instrument, string? at, IProgress<SessionProgress>? progress = null)
    {
        using var session = SessionRecords.Open(directory);
        var rebuilt = new Rebuild(instrument);
        var (until, time, sequence) = (long.MaxValue, 0L, 0L);
        while (session.Read())
        {
            ref readonly var header = ref RecordHeader.Read(session.Record);
            if (header.Type == RecordType.StartTradingDay && at is not null) until = TimeOn(session.Day, at);
            if (header.TimestampNs > until && header.Type < RecordType.ConfigureEngine) break;
            (time, sequence) = (header.TimestampNs, session.Sequence);
            rebuilt.Take(session.Record, header.Type);
            if (session.Sequence % RecordsPerReport == 0) progress?.Report(new("read", session.Sequence, 0, instrument.ToString()));
        }

        if (rebuilt.Orders == 0 && at is null) throw NoOrders(directory, instrument);
        return new BookView(rebuilt.Book, at is null ? time : until, sequence, new Price(rebuilt.Last), rebuilt.Volume);
    }

    /// <summary>Holds the rebuilt book against the recorded snapshots. Throws <see cref="SessionException"/>.</summary>
    public static Level2BookCheckResult Check(string directory, InstrumentId instrument, IProgress<SessionProgress>? progress = null)
    {
        using var session = SessionRecords.Open(directory);
        var check = new Level2BookCheck(instrument);
        while (session.Read())
        {
            check.OnRecord(session.Record);
            if (session.Sequence % RecordsPerReport == 0) progress?.Report(new("read", session.Sequence, 0, instrument.ToString()));
        }

        var result = check.Finish();
        return result.Orders > 0 ? result : throw NoOrders(directory, instrument);
    }

    private static long TimeOn(TradingDay day, string at)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(at.Length == 5 ? at + ":00" : at);
        if (TimeParser.TryTimeOfDay(bytes, out var ofDay)) return day.MidnightNs + ofDay;
        if (ShanghaiTime.TryParse(at, out var time)) return time;
        throw new SessionException(SessionFault.Usage, $"'{at}' is not a time like 10:30:00 or 2023-02-01T10:30:00.");
    }

    private static SessionException NoOrders(string directory, InstrumentId instrument)
    {
        var manifest = SessionManifest.Read(directory);
        return new SessionException(SessionFault.Usage, manifest.Instruments.Contains(instrument.ToString())
            ? $"{instrument} has no order stream in this session, so no book can be rebuilt."
            : $"{instrument} is not in this session; it holds {string.Join(", ", manifest.Instruments.Take(20))}.");
    }

    private sealed class Rebuild(InstrumentId instrument)
    {
        public Level2Book Book { get; } = new(4096);

        public long Orders { get; private set; }

        public long Last { get; private set; }

        public long Volume { get; private set; }

        public void Take(ReadOnlySpan<byte> record, RecordType type)
        {
            if (type == RecordType.Level2Order) TakeOrder(RecordCodec.ReadFixed<Level2OrderRecord>(record));
            else if (type == RecordType.Level2Trade) TakeTrade(RecordCodec.ReadFixed<Level2TradeRecord>(record));
        }

        private void TakeOrder(in Level2OrderRecord order)
        {
            if (order.Instrument != instrument.Value) return;
            Orders++;
            Book.Apply(order);
        }

        private void TakeTrade(in Level2TradeRecord trade)
        {
            if (trade.Instrument != instrument.Value) return;
            Book.Apply(trade);
            if (trade.Kind != Level2TradeKind.Fill) return;
            Last = trade.Price;
            Volume += trade.Quantity;
        }
    }
}
