using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Seams;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    private const int Records = 50_000;

    [Fact]
    public void A_market_record_allocates_nothing_on_any_thread_once_the_pipeline_is_warm()
    {
        var projection = new CountingProjection();
        // Checkpoints are texts and do allocate; they have their own interval.
        var configuration = new ConfigureEngine
        {
            Mode = TradingMode.Simulated, CheckpointInterval = int.MaxValue, MaxOrders = 1000, StaleQuoteNs = 1,
        };
        using var rig = Rig.StartTrading(
            change: o => o with { Configuration = configuration, SegmentBytes = 256 << 20, MarketProjections = [projection] });
        var quote = Market.Quote(Market.Open, 100);
        Publish(rig, quote, Records, projection);

        // The runtime's and the test host's own threads leave a little noise; a single byte per record would show.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Publish(rig, quote, Records, projection);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.InRange(least, 0, Records / 2);
    }

    private static void Publish(Rig rig, byte[] quote, int count, CountingProjection projection)
    {
        var target = projection.Count + count;
        for (var i = 0; i < count; i++) rig.Pipeline.Publish(quote);
        while (projection.Count < target || rig.Pipeline.DecidedSequence < rig.Pipeline.CommittedSequence) Thread.Yield();
    }

    private sealed class CountingProjection : IMarketProjection
    {
        private long _count;

        public long Count => Volatile.Read(ref _count);

        public void OnRecord(long sequence, ReadOnlySpan<byte> record)
        {
            if (RecordHeader.Read(record).Type == RecordType.Quote) Volatile.Write(ref _count, _count + 1);
        }
    }
}
