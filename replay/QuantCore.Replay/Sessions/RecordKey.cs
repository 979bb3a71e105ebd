namespace QuantCore.Replay.Sessions;

/// <summary>Where a collected record lies and what its place in the session depends on.</summary>
internal struct RecordKey
{
    private const int CodeBits = 20;
    private const ulong NumberedBit = 1UL << 59;

    /// <summary>Exchange time, ns since the Unix epoch; for order and trade streams never before an earlier record of the stream.</summary>
    public long TimeNs;

    /// <summary>The number within its stream (BizIndex, ApplSeqNum), or the order of arrival when the feed has none.</summary>
    public long Number;

    /// <summary>What is numbered together: an instrument in a channel (<see cref="StreamOf"/>).</summary>
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

    /// <summary>Whether the exchange numbers the stream; else the order of arrival counts.</summary>
    public readonly bool IsNumbered => (Stream & NumberedBit) != 0;

    /// <summary>The channel, without the instrument.</summary>
    public readonly ulong Channel => Stream >> CodeBits;

    /// <summary>Exchange, channel and code in one number, so that streams sort by channel first.</summary>
    public static ulong StreamOf(uint instrument, int channel, bool isNumbered) =>
        ((ulong)(instrument >> CodeBits) << 60) | (isNumbered ? NumberedBit : 0)
        | ((ulong)(uint)channel << CodeBits) | (instrument & ((1u << CodeBits) - 1));

    /// <summary>0 order and trade streams, 1 quotes, 2 bars: the order within one time.</summary>
    public byte Rank;
}
