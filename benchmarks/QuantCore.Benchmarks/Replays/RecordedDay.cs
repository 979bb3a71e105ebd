using QuantCore.Benchmarks.Cores;
using QuantCore.Benchmarks.Pipelines;
using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;
using QuantCore.Pipeline;

namespace QuantCore.Benchmarks.Replays;

/// <summary>Records a session with an account that places an order every hundred records: a data directory as a server leaves it.</summary>
internal static class RecordedDay
{
    public const int RecordsPerOrder = 100;

    public static void Record(string session, string data)
    {
        var first = true;
        var (count, orders) = (0L, 0);
        var stocks = new List<(InstrumentId Id, Price Price)>();
        using var reader = JournalReader.Open(session);
        using var pipeline = TradingPipeline.Start(new PipelineOptions
        {
            DataDirectory = data, Mode = TradingMode.Simulated, Sync = SyncPolicy.None, Configuration = EngineDefaults.Simulated,
            Clock = new StandingClock(FirstTime(session)),
        });
        while (reader.Read())
        {
            pipeline.Publish(reader.Record);
            if (RecordHeader.Read(reader.Record).Type == RecordType.DefineInstrument)
                Keep(stocks, RecordCodec.Decode<DefineInstrument>(reader.Record));
            if (first) Open(pipeline);
            first = false;
            if (++count % RecordsPerOrder == 0 && stocks.Count > 0) pipeline.Publish(Order(orders++, stocks));
        }
    }

    private static long FirstTime(string session)
    {
        using var reader = JournalReader.Open(session);
        return reader.Read() ? RecordHeader.Read(reader.Record).TimestampNs : throw new InvalidOperationException("The session is empty.");
    }

    private static void Keep(List<(InstrumentId Id, Price Price)> stocks, DefineInstrument row)
    {
        if (IsOrdinary(row)) stocks.Add((row.Instrument, FarBelow(row.PreClose)));
    }

    /// <summary>A main-board stock with limits of 10 % and a tick of 0.01.</summary>
    public static bool IsOrdinary(DefineInstrument row) =>
        row.Board is Board.SseMain or Board.SzseMain && !row.IsRiskWarning && !row.IsSuspended;

    /// <summary>Inside the limits, and on the tick.</summary>
    public static Price FarBelow(Price preClose) => new(preClose.Value * 92 / 10_000 * 100);

    private static void Open(TradingPipeline pipeline)
    {
        pipeline.Publish(Encode(Floor.Funded(Floor.Account(0)), RecordSource.System));
        pipeline.Publish(Encode(Floor.Unreached(Floor.Account(0)), RecordSource.System));
    }

    private static byte[] Order(int n, List<(InstrumentId Id, Price Price)> stocks)
    {
        var (id, price) = stocks[n % stocks.Count];
        var order = Floor.Buy(n) with { Account = Floor.Account(0), Instrument = id, Price = price };
        return Encode(order, RecordSource.Client);
    }

    // The oldest possible time: the journal never runs back, so each gets the time of the record before it.
    private static byte[] Encode<T>(T payload, RecordSource source)
        where T : IRecordPayload =>
        RecordCodec.Encode(new RecordHeader { Source = source, Mode = TradingMode.Simulated, TimestampNs = 1 }, payload);
}
