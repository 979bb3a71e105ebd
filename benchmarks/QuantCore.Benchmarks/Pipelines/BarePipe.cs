using System.Diagnostics;
using Disruptor;
using Disruptor.Dsl;
using QuantCore.Benchmarks.Cores;
using QuantCore.Benchmarks.Measuring;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>
/// The reference: what is left of the pipeline when everything that makes it one is taken away. A ring with one producer, a handler that
/// copies the batch together, writes and flushes it (no frames, checksums, segments), a handler that counts.
/// </summary>
internal sealed class BarePipe : IDisposable
{
    private const int RingSize = 16_384;
    private const long FileBytes = 256L << 20;
    private readonly TempFolder _folder = new();
    private readonly RawFile _file;
    private readonly Disruptor<BareSlot> _disruptor = new(
        () => new BareSlot(), RingSize, TaskScheduler.Default, ProducerType.Single, new BlockingWaitStrategy());

    private readonly Counter _counter = new();
    private readonly RingBuffer<BareSlot> _ring;
    private readonly byte[] _quote = Floor.Quote(0, 0);

    public BarePipe()
    {
        _file = new RawFile(_folder.Sub("raw"), FileBytes);
        _disruptor.HandleEventsWith(new Writer(_file)).Then(_counter);
        _ring = _disruptor.Start();
    }

    public long Flood(TimeSpan time)
    {
        const int chunk = 1_000;
        var (from, started) = (_ring.Cursor, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            for (var i = 0; i < chunk; i++)
            {
                var at = _ring.Next();
                _quote.CopyTo(_ring[at].Bytes, 0);
                _ring.Publish(at);
            }
        }

        while (_counter.Seen < _ring.Cursor) Thread.Sleep(0);
        return _ring.Cursor - from;
    }

    public void Dispose()
    {
        _disruptor.Shutdown();
        _file.Dispose();
        _folder.Dispose();
    }

    private sealed class Writer(RawFile file) : IEventHandler<BareSlot>
    {
        private readonly byte[] _batch = new byte[RingSize * Floor.QuoteBytes];
        private int _length;

        public void OnEvent(BareSlot data, long sequence, bool endOfBatch)
        {
            data.Bytes.CopyTo(_batch, _length);
            _length += data.Bytes.Length;
            if (!endOfBatch) return;
            file.WriteDurably(_batch.AsSpan(0, _length));
            _length = 0;
        }
    }

    private sealed class Counter : IEventHandler<BareSlot>
    {
        private long _seen = -1;

        public long Seen => Volatile.Read(ref _seen);

        public void OnEvent(BareSlot data, long sequence, bool endOfBatch) => Volatile.Write(ref _seen, sequence);
    }
}
