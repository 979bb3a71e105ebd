using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantCore.Model.Messages;

/// <summary>
/// The first 32 bytes of every record, little endian. What follows is the payload. The journal puts its own frame (length, CRC, sequence)
/// around the record and knows nothing of this header.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = Size)]
public struct RecordHeader
{
    /// <summary>Bytes.</summary>
    public const int Size = 32;

    /// <summary>What the payload is.</summary>
    public RecordType Type;

    /// <summary>The payload's layout version; an unknown one is refused.</summary>
    public ushort Version;

    /// <summary>The mode of the process that wrote it.</summary>
    public TradingMode Mode;

    /// <summary>Reserved, zero.</summary>
    public byte Flags;

    /// <summary>Who produced it.</summary>
    public RecordSource Source;

    /// <summary>Journal time, ns since the Unix epoch: the only time the core knows. Never runs backwards within a journal.
    /// In simulated mode it is session time. Zero until the journaller stamps it, unless the source prescribes it (session data).</summary>
    public long TimestampNs;

    /// <summary>The host's clock when the record was stamped, ns since the Unix epoch; for latency only, never read by the core. Zero in
    /// sessions and outputs.</summary>
    public long WallNs;

    /// <summary>The record's number in its source's own stream (session sequence, bridge message number); for outputs the sequence of the
    /// input that caused it.</summary>
    public long SourceSequence;

    /// <summary>Reads the header in place. Throws <see cref="InvalidRecordException"/> when the record is shorter than that.</summary>
    public static ref readonly RecordHeader Read(ReadOnlySpan<byte> record)
    {
        if (record.Length < Size) ThrowShort();
        return ref MemoryMarshal.AsRef<RecordHeader>(record);
    }

    /// <summary>The header of a writable record, for stamping.</summary>
    public static ref RecordHeader Edit(Span<byte> record) => ref MemoryMarshal.AsRef<RecordHeader>(record[..Size]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowShort() => throw new InvalidRecordException(default, "it is shorter than a header");
}
