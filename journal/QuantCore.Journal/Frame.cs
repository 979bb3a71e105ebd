using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace QuantCore.Journal;

/// <summary>
/// The layout of one frame: length, crc, sequence, previous crc, kind, record, zero pad to 8 bytes.
/// The checksum starts from the segment's salt (its header crc), so a frame of any other segment never validates here.
/// </summary>
internal static class Frame
{
    public const int LengthAt = 0;
    public const int CrcAt = 4;
    public const int SequenceAt = 8;
    public const int PrevCrcAt = 16;
    public const int KindAt = 20;
    public const int HeaderBytes = JournalFormat.FrameHeaderBytes;
    public const int SealFrameBytes = HeaderBytes + BlockSeal.Bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Size(int length) => (HeaderBytes + length + 7) & ~7;

    /// <summary>The checksum state after the salt: every frame of the segment continues from here.</summary>
    public static uint SaltState(uint headerCrc)
    {
        Span<byte> salt = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(salt, headerCrc);
        return Crc32C.Append(Crc32C.Initial, salt);
    }

    /// <summary>Completes a frame whose record is already in place behind the header; returns its crc.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Complete(Span<byte> frame, int length, uint saltState, long sequence, uint prevCrc, uint kind)
    {
        frame[(HeaderBytes + length)..].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)length);
        BinaryPrimitives.WriteInt64LittleEndian(frame[SequenceAt..], sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[PrevCrcAt..], prevCrc);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[KindAt..], kind);
        uint crc = ComputeCrc(frame, length, saltState);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[CrcAt..], crc);
        return crc;
    }

    /// <summary>
    /// Covers salt, length, sequence, kind, record and last the link to the frame before. The pad must be zero instead. The link comes
    /// last so that the processor can work on several frames at once: only that step waits for the frame before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ComputeCrc(ReadOnlySpan<byte> frame, int length, uint saltState)
    {
        uint state = BitOperations.Crc32C(saltState, (uint)length);
        state = BitOperations.Crc32C(state, (ulong)Sequence(frame));
        state = BitOperations.Crc32C(state, Kind(frame));
        state = Crc32C.Append(state, frame.Slice(HeaderBytes, length));
        return ~BitOperations.Crc32C(state, PrevCrc(frame));
    }

    public static int Length(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadInt32LittleEndian(frame);

    public static uint Crc(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32LittleEndian(frame[CrcAt..]);

    public static long Sequence(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadInt64LittleEndian(frame[SequenceAt..]);

    public static uint PrevCrc(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32LittleEndian(frame[PrevCrcAt..]);

    public static uint Kind(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32LittleEndian(frame[KindAt..]);
}
