using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Market;

namespace QuantCore.Api.History;

/// <summary>Runs a journal through the core into fresh read models: the same code that serves the present.</summary>
internal static class JournalReplay
{
    private const int CheckEvery = 4096;

    /// <summary>Up to and with the last record at or before both bounds. The state of an empty journal has sequence zero.</summary>
    public static HistoricalState Run(string journalDirectory, long untilSequence, long untilTimeNs, CancellationToken cancellation)
    {
        var core = new BusinessLogicProcessor();
        var quotes = new QuoteBoard();
        var views = new TradingProjection(quotes);
        var timeNs = 0L;
        using var reader = JournalReader.Open(journalDirectory);
        while (core.Sequence < untilSequence && reader.Read())
        {
            var at = RecordHeader.Read(reader.Record).TimestampNs;
            if (at > untilTimeNs) break;
            timeNs = at;
            Feed(core, views, quotes, reader.Sequence, reader.Record);
            if (core.Sequence % CheckEvery != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            views.OnBatchEnd(core.Sequence);
        }
        views.OnBatchEnd(core.Sequence);
        return new HistoricalState(core.Sequence, timeNs, views, quotes, core.ComputeHashes());
    }

    private static void Feed(BusinessLogicProcessor core, TradingProjection views, QuoteBoard quotes, long sequence, ReadOnlySpan<byte> record)
    {
        core.OnRecord(sequence, record);
        var outputs = core.Outputs;
        for (var i = 0; i < outputs.Count; i++) views.OnOutput(sequence, outputs[i]);
        quotes.OnRecord(sequence, record);
    }
}
