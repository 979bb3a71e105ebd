using System.Buffers.Binary;

namespace QuantCore.Journal;

/// <summary>The first 128 bytes of a segment file.</summary>
/// <param name="Kind">What the records are; opaque to this library.</param>
/// <param name="Index">1 for the first segment of the journal, then without gaps.</param>
/// <param name="JournalId">The same in every segment of a journal.</param>
/// <param name="FirstSequence">Sequence of the first record in this segment.</param>
/// <param name="MaxRecordBytes">No record of this segment is longer.</param>
/// <param name="ChainSeed">32 bytes: the chain after the last block of the segment before; zeros in a new journal.</param>
internal sealed record SegmentHeader(
    uint Kind, uint Index, Guid JournalId, long FirstSequence, int MaxRecordBytes, byte[] ChainSeed)
{
    private const int VersionAt = 8;
    private const int SizeAt = 12;
    private const int KindAt = 16;
    private const int IndexAt = 20;
    private const int IdAt = 24;
    private const int FirstSequenceAt = 40;
    private const int MaxRecordAt = 48;
    private const int ReservedAt = 52;
    private const int ChainSeedAt = 64;
    private const int Reserved2At = 96;
    private const int CrcAt = 124;

    /// <summary>Checksum of the header; salt and first link of the segment's frames.</summary>
    public uint Crc { get; private init; }

    /// <summary>Encodes into 128 bytes and returns the header as a reader would see it.</summary>
    public SegmentHeader Write(Span<byte> target)
    {
        target[..JournalFormat.SegmentHeaderBytes].Clear();
        JournalFormat.Magic.CopyTo(target);
        BinaryPrimitives.WriteUInt32LittleEndian(target[VersionAt..], JournalFormat.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(target[SizeAt..], JournalFormat.SegmentHeaderBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(target[KindAt..], Kind);
        BinaryPrimitives.WriteUInt32LittleEndian(target[IndexAt..], Index);
        JournalId.TryWriteBytes(target[IdAt..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64LittleEndian(target[FirstSequenceAt..], FirstSequence);
        BinaryPrimitives.WriteInt32LittleEndian(target[MaxRecordAt..], MaxRecordBytes);
        ChainSeed.CopyTo(target[ChainSeedAt..]);
        uint crc = Crc32C.Compute(target[..CrcAt]);
        BinaryPrimitives.WriteUInt32LittleEndian(target[CrcAt..], crc);
        return this with { Crc = crc };
    }

    /// <summary>Decodes; null with the reason when the bytes are not a header this version can use.</summary>
    public static SegmentHeader? TryRead(ReadOnlySpan<byte> source, out string reason)
    {
        reason = Refusal(source);
        if (reason.Length > 0)
        {
            return null;
        }

        return Decode(source);
    }

    /// <summary>Decodes without any check, for the verifier that has to go on past a damaged header.</summary>
    public static SegmentHeader Decode(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt32LittleEndian(source[KindAt..]),
        BinaryPrimitives.ReadUInt32LittleEndian(source[IndexAt..]),
        new Guid(source.Slice(IdAt, 16), bigEndian: true),
        BinaryPrimitives.ReadInt64LittleEndian(source[FirstSequenceAt..]),
        BinaryPrimitives.ReadInt32LittleEndian(source[MaxRecordAt..]),
        source.Slice(ChainSeedAt, BlockSeal.ChainBytes).ToArray())
    {
        Crc = BinaryPrimitives.ReadUInt32LittleEndian(source[CrcAt..]),
    };

    private static string Refusal(ReadOnlySpan<byte> source)
    {
        if (source.Length < JournalFormat.SegmentHeaderBytes)
        {
            return $"the file is shorter than a segment header ({source.Length} of {JournalFormat.SegmentHeaderBytes} bytes)";
        }

        if (!source[..8].SequenceEqual(JournalFormat.Magic))
        {
            return "the file does not start with the journal's magic bytes";
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(source[VersionAt..]);
        bool intact = BinaryPrimitives.ReadUInt32LittleEndian(source[CrcAt..]) == Crc32C.Compute(source[..CrcAt]);
        if (!intact)
        {
            return "the segment header's checksum is wrong";
        }

        if (version != JournalFormat.Version)
        {
            return $"the segment has format version {version}, this program reads version {JournalFormat.Version}";
        }

        return SizesRefusal(source);
    }

    private static string SizesRefusal(ReadOnlySpan<byte> source)
    {
        bool sized = BinaryPrimitives.ReadUInt32LittleEndian(source[SizeAt..]) == JournalFormat.SegmentHeaderBytes
            && BinaryPrimitives.ReadInt32LittleEndian(source[MaxRecordAt..]) is > 0 and <= JournalFormat.LargestRecordBytes
            && BinaryPrimitives.ReadInt64LittleEndian(source[FirstSequenceAt..]) >= 1
            && !source[ReservedAt..ChainSeedAt].ContainsAnyExcept((byte)0)
            && !source[Reserved2At..CrcAt].ContainsAnyExcept((byte)0);
        return sized ? "" : "the segment header holds values outside format version 1";
    }
}
