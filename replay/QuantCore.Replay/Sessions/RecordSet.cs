using System.Runtime.CompilerServices;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions;

/// <summary>Encoded market records collected in memory before they are sorted: bytes in chunks, keys beside them.</summary>
internal sealed class RecordSet
{
    private const int ChunkBytes = 4 << 20;
    private readonly List<byte[]> _chunks = [];
    private RecordKey[] _keys = new RecordKey[1024];
    private int _used = ChunkBytes;

    /// <summary>Records collected.</summary>
    public int Count { get; private set; }

    /// <summary>Their keys.</summary>
    public Span<RecordKey> Keys => _keys.AsSpan(0, Count);

    /// <summary>A record's bytes.</summary>
    public Span<byte> this[in RecordKey key] => _chunks[key.Chunk].AsSpan(key.Offset, key.Length);

    /// <summary>Adds a line of an order stream.</summary>
    public void Add(in Level2OrderRecord order, in RecordKey key) => AddFixed(order, key, order.EventTimeNs, 0);

    /// <summary>Adds a line of a trade stream.</summary>
    public void Add(in Level2TradeRecord trade, in RecordKey key) => AddFixed(trade, key, trade.EventTimeNs, 0);

    /// <summary>Adds a bar.</summary>
    public void Add(in BarRecord bar, in RecordKey key) => AddFixed(bar, key, bar.EventTimeNs, 2);

    /// <summary>Adds a snapshot.</summary>
    public void Add(in QuoteRecord quote, ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks, in RecordKey key)
    {
        var length = QuoteRecord.RecordBytes(bids.Length, asks.Length);
        ref var placed = ref Place(length, key, quote.EventTimeNs, 1);
        QuoteRecord.Encode(this[placed], Header(quote.EventTimeNs), quote, bids, asks);
    }

    /// <summary>Keeps only the first records, as they are sorted now.</summary>
    public void Truncate(int count) => Count = Math.Min(count, Count);

    /// <summary>Takes over another set's records, after the own ones. The other set is not to be used afterwards.</summary>
    public void Absorb(RecordSet other)
    {
        if (Count + other.Count > _keys.Length) Array.Resize(ref _keys, Math.Max(_keys.Length * 2, Count + other.Count));
        foreach (ref readonly var key in other.Keys)
        {
            ref var placed = ref _keys[Count];
            placed = key;
            placed.Chunk += _chunks.Count;
            placed.Ordinal = Count++;
        }

        _chunks.AddRange(other._chunks);
        _used = ChunkBytes;
    }

    private static RecordHeader Header(long timeNs) => new()
    {
        Mode = TradingMode.Simulated,
        Source = RecordSource.Session,
        TimestampNs = timeNs,
    };

    private void AddFixed<T>(in T payload, in RecordKey key, long timeNs, byte rank)
        where T : unmanaged, IRecordPayload
    {
        ref var placed = ref Place(RecordHeader.Size + Unsafe.SizeOf<T>(), key, timeNs, rank);
        RecordCodec.EncodeFixed(this[placed], Header(timeNs), payload);
    }

    private ref RecordKey Place(int length, in RecordKey key, long timeNs, byte rank)
    {
        if (_used + length > ChunkBytes)
        {
            _chunks.Add(new byte[ChunkBytes]);
            _used = 0;
        }

        if (Count == _keys.Length) Array.Resize(ref _keys, Count * 2);
        ref var placed = ref _keys[Count];
        placed = key;
        placed.TimeNs = timeNs;
        placed.Rank = rank;
        placed.Ordinal = Count;
        placed.Chunk = _chunks.Count - 1;
        placed.Offset = _used;
        placed.Length = length;
        Count++;
        _used += length;
        return ref placed;
    }
}
