using System.Buffers.Binary;

namespace QuantCore.Journal;

/// <summary>
/// The content of a seal frame: which records the block holds, how many bytes of frames directly before the seal it covers,
/// and the chain, SHA-256(chain of the block before, bytes of this block's frames).
/// </summary>
/// <param name="FirstSequence">First record of the block.</param>
/// <param name="LastSequence">Last record of the block.</param>
/// <param name="ByteCount">Bytes of the block's frames; they end where the seal frame begins.</param>
/// <param name="Chain">32 bytes.</param>
public readonly record struct BlockSeal(long FirstSequence, long LastSequence, long ByteCount, ReadOnlyMemory<byte> Chain)
{
    /// <summary>Encoded size.</summary>
    public const int Bytes = 24 + ChainBytes;

    /// <summary>Size of a chain value (SHA-256).</summary>
    public const int ChainBytes = 32;

    internal static void Write(Span<byte> target, long first, long last, long byteCount, ReadOnlySpan<byte> chain)
    {
        BinaryPrimitives.WriteInt64LittleEndian(target, first);
        BinaryPrimitives.WriteInt64LittleEndian(target[8..], last);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], byteCount);
        chain.CopyTo(target[24..]);
    }

    internal static bool Describes(ReadOnlySpan<byte> source, long first, long last, long byteCount) =>
        last >= first
        && BinaryPrimitives.ReadInt64LittleEndian(source) == first
        && BinaryPrimitives.ReadInt64LittleEndian(source[8..]) == last
        && BinaryPrimitives.ReadInt64LittleEndian(source[16..]) == byteCount;

    internal static BlockSeal Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadInt64LittleEndian(source),
        BinaryPrimitives.ReadInt64LittleEndian(source[8..]),
        BinaryPrimitives.ReadInt64LittleEndian(source[16..]),
        source.Slice(24, ChainBytes).ToArray());
}
