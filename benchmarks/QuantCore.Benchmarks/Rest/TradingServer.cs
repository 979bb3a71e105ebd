using System.Diagnostics;
using QuantCore.Benchmarks.Cores;
using QuantCore.Benchmarks.Pipelines;
using QuantCore.Benchmarks.Replays;
using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;
using QuantCore.Pipeline;
using QuantCore.Replay.Sessions.Generate;

namespace QuantCore.Benchmarks.Rest;

/// <summary>The product's server on a generated session, with a journal that knows one rich account, filed as high-frequency.</summary>
internal sealed class TradingServer : IDisposable
{
    private const int Symbols = 24;
    private const ulong Seed = 20_260_101;
    private readonly ChildServer _server;

    public TradingServer(string folder)
    {
        var (session, data) = (Path.Combine(folder, "session"), Path.Combine(folder, "data"));
        SessionGenerator.Generate(new GenerateOptions { Seed = Seed, Symbols = Symbols, Day = Floor.Day }, session);
        OpenAccount(data);
        // Real time: the opening call auction, which takes orders and matches none before its end, is longer than the benchmark.
        _server = ChildServer.Start(ServerAssembly.Path, url => ["--data", data, "--session", session, "--speed", "1", "--urls", url]);
        var key = File.ReadAllText(Path.Combine(data, "admin.key")).Trim();
        Requests = new OrderRequests(Stocks(session), Floor.Account(0), key, _server.Address.ToString());
        AwaitTrading();
    }

    public ChildServer Process => _server;

    public OrderRequests Requests { get; }

    public void Dispose() => _server.Dispose();

    private static void OpenAccount(string data)
    {
        using var pipeline = TradingPipeline.Start(new PipelineOptions
        {
            DataDirectory = data, Mode = TradingMode.Simulated, Configuration = EngineDefaults.Simulated,
            Clock = new StandingClock(Floor.Day.MidnightNs),
        });
        var header = new RecordHeader { Source = RecordSource.System, Mode = TradingMode.Simulated };
        pipeline.Publish(RecordCodec.Encode(header, Floor.Funded(Floor.Account(0))));
        pipeline.Publish(RecordCodec.Encode(header, Floor.Unreached(Floor.Account(0))));
    }

    private static List<(InstrumentId Id, Price Price)> Stocks(string session)
    {
        var stocks = new List<(InstrumentId Id, Price Price)>();
        using var reader = JournalReader.Open(session);
        while (reader.Read())
        {
            if (RecordHeader.Read(reader.Record).Type != RecordType.DefineInstrument) continue;
            var row = RecordCodec.Decode<DefineInstrument>(reader.Record);
            if (RecordedDay.IsOrdinary(row)) stocks.Add((row.Instrument, RecordedDay.FarBelow(row.PreClose)));
        }

        return stocks;
    }

    // The session may begin a moment before the auction does.
    private void AwaitTrading()
    {
        var watch = Stopwatch.StartNew();
        using var probe = new LoadGenerator(_server.Address, Requests, 1);
        var last = string.Empty;
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            var before = probe.Refused.Count;
            probe.Run(TimeSpan.FromMilliseconds(1), null);
            if (probe.Refused.Count == before) return;
            last = probe.Refused.Last;
            Thread.Sleep(100);
        }

        throw new InvalidOperationException($"The server takes no orders: {last}");
    }
}
