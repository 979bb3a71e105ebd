namespace QuantCore.Replay.Sessions;

/// <summary>Where a collected record lies and what its place in the session depends on.</summary>
internal struct RecordKey
{
    /// <summary>Exchange time, ns since the Unix epoch; for order and trade streams never before an earlier record of the stream.</summary>
    public long TimeNs;

    /// <summary>The number within its stream (BizIndex, ApplSeqNum), or the order of arrival when the feed has none.</summary>
    public long Number;

    /// <summary>What is being numbered together: a channel of an exchange, or an instrument when there is no channel.</summary>
    public ulong Stream;

    /// <summary>Chunk of the arena.</summary>
    public int Chunk;

    /// <summary>Offset in the chunk.</summary>
    public int Offset;

    /// <summary>Bytes.</summary>
    public int Length;

    /// <summary>Order of arrival; makes every comparison decided.</summary>
    public int Ordinal;

    /// <summary>Index of the input file.</summary>
    public int File;

    /// <summary>Line in the file.</summary>
    public int Line;

    /// <summary>The stream of a numbered channel of an exchange.</summary>
    public static ulong ChannelStream(uint instrument, int channel) => ((ulong)(instrument >> 20) << 40) | (1UL << 39) | (uint)channel;

    /// <summary>0 order and trade streams, 1 quotes, 2 bars: the order within one time.</summary>
    public byte Rank;
}
