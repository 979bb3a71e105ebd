using System.Diagnostics;
using QuantCore.Benchmarks.Cores;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Engine;
using QuantCore.Model.Messages;
using QuantCore.Pipeline;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>The product's pipeline as it ships: default rings, segments and waits, every batch synced; no gateway.</summary>
internal sealed class PipelineRig : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TradingPipeline _pipeline;
    private readonly byte[][] _quotes = [.. Enumerable.Range(0, 4_000).Select(n => Floor.Quote(n, n / Floor.Stocks))];

    public PipelineRig()
    {
        _pipeline = TradingPipeline.Start(new PipelineOptions
        {
            DataDirectory = _folder.Path, Mode = TradingMode.Simulated, Clock = new FloorClock(), Configuration = EngineDefaults.Simulated,
            MarketProjections = [Quotes], Projections = [Orders],
        });
        foreach (var record in Floor.Opening()) _pipeline.Publish(record);
        Settle();
    }

    public Arrivals Quotes { get; } = new(RecordType.Quote);

    public Arrivals Orders { get; } = new(RecordType.OrderAccepted);

    /// <summary>Quotes as fast as the ring takes them, until all are durable and decided; returns how many.</summary>
    public long Flood(TimeSpan time)
    {
        const int chunk = 1_000;
        Quotes.Measure(null);
        var (sent, started) = (0L, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            for (var i = 0; i < chunk; i++) PublishQuote(sent++);
        }

        Quotes.AwaitCount(sent);
        AwaitDecided();
        return sent;
    }

    public Latencies QuoteLatencies(OpenLoop loop)
    {
        Settle();
        Quotes.Measure(loop);
        loop.Run(PublishQuote);
        Quotes.AwaitCount(loop.Events);
        return Quotes.Latencies;
    }

    /// <summary>Accepted orders; their numbers begin at <paramref name="first"/>, since a clOrdId is used once.</summary>
    public Latencies OrderLatencies(OpenLoop loop, int first)
    {
        var orders = new byte[loop.Events][];
        for (var n = 0; n < orders.Length; n++) orders[n] = Order(first + n);
        Settle();
        Orders.Measure(loop);
        loop.Run(n => _pipeline.Publish(orders[n]));
        Orders.AwaitCount(loop.Events);
        return Orders.Latencies;
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _folder.Dispose();
    }

    private void PublishQuote(long n) => _pipeline.Publish(_quotes[n % _quotes.Length]);

    // Without a time of its own, so that the pipeline stamps it as it does a client's.
    private static byte[] Order(int n) =>
        RecordCodec.Encode(new RecordHeader { Source = RecordSource.Client, Mode = TradingMode.Simulated }, Floor.Buy(n));

    private void AwaitDecided()
    {
        var last = _pipeline.QueryAsync(core => core.Sequence).GetAwaiter().GetResult();
        while (_pipeline.DecidedSequence < last) Thread.Sleep(0);
    }

    // The last input may have no outputs, so the output ring is through when it has not moved for a while.
    private void Settle()
    {
        AwaitDecided();
        for (var seen = -1L; seen != _pipeline.VisibleSequence;)
        {
            seen = _pipeline.VisibleSequence;
            Thread.Sleep(50);
        }
    }
}
