using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Pipeline.Recovery;

/// <summary>What the simulated exchange said on the last trading day of a journal, and how far its session was played: enough to rebuild
/// it.</summary>
public sealed class VenueHistory
{
    private readonly List<VenueReport> _reports = [];

    private VenueHistory()
    {
    }

    /// <summary>The last trading day started in the journal; none when there was none.</summary>
    public TradingDay Day { get; private set; }

    /// <summary>Its reports, in journal order.</summary>
    public IReadOnlyList<VenueReport> Reports => _reports;

    /// <summary>The session sequence of the last market record of the day; zero when none was played.</summary>
    public long LastSessionSequence { get; private set; }

    /// <summary>The exchange's number of its last report, over all days; zero when it never reported.</summary>
    public long LastSourceSequence { get; private set; }

    /// <summary>Journal time of the last record, ns since the Unix epoch; zero for an empty journal.</summary>
    public long LastTimestampNs { get; private set; }

    /// <summary>Reads the last trading day of a journal, whichever it is. A journal that does not exist yet gives an empty
    /// history.</summary>
    public static VenueHistory ReadLatest(string journalDirectory, IJournalFileSystem? files = null)
    {
        var history = new VenueHistory();
        if (!(files ?? OsJournalFileSystem.Instance).DirectoryExists(journalDirectory)) return history;
        using var reader = JournalReader.Open(journalDirectory, 1, files);
        while (reader.Read()) history.Take(reader.Sequence, reader.Record);
        return history;
    }

    /// <summary>Reads a trading day; empty when the journal's last day is another one.</summary>
    public static VenueHistory Read(string journalDirectory, TradingDay day, IJournalFileSystem? files = null)
    {
        var history = ReadLatest(journalDirectory, files);
        if (history.Day != day) history.StartDay(day);
        return history;
    }

    private void StartDay(TradingDay day)
    {
        Day = day;
        _reports.Clear();
        LastSessionSequence = 0;
    }

    private void Take(long sequence, ReadOnlySpan<byte> record)
    {
        ref readonly var header = ref RecordHeader.Read(record);
        LastTimestampNs = header.TimestampNs;
        // A day that is not later is refused by the core and starts nothing.
        if (header.Type == RecordType.StartTradingDay && RecordCodec.Decode<StartTradingDay>(record).Day is var day && day > Day)
            StartDay(day);
        if (header.Source == RecordSource.Session)
            LastSessionSequence = header.SourceSequence;
        else if (header.Source == RecordSource.SimulatedExchange)
            TakeReport(sequence, header, record);
    }

    private void TakeReport(long sequence, in RecordHeader header, ReadOnlySpan<byte> record)
    {
        LastSourceSequence = Math.Max(LastSourceSequence, header.SourceSequence);
        if (header.Type is not (RecordType.ExecutionReport or RecordType.CancelReject)) return;
        var report = header.Type == RecordType.ExecutionReport ? RecordCodec.Decode<ExecutionReport>(record) : null;
        var reject = report is null ? RecordCodec.Decode<CancelReject>(record) : null;
        _reports.Add(new VenueReport(sequence, header.SourceSequence, header.TimestampNs, report, reject));
    }
}
