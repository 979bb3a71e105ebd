using System.Buffers.Binary;

namespace QuantCore.Journal.Tests.Support;

/// <summary>A reader written from FORMAT.md alone, sharing no code with the product: bit-by-bit CRC, no buffering.</summary>
public static class IndependentReader
{
    public static List<byte[]> Records(byte[] segment) =>
        [.. Frames(segment).Where(frame => frame.Kind == 1).Select(frame => segment[(frame.At + 24)..(frame.At + 24 + frame.Length)])];

    public static List<(long First, long Last)> Blocks(byte[] segment) =>
        [.. Frames(segment).Where(frame => frame.Kind == 2).Select(frame => (U64(segment, frame.At + 24), U64(segment, frame.At + 32)))];

    public static uint Crc(params byte[][] parts)
    {
        uint state = 0xFFFFFFFF;
        foreach (byte value in parts.SelectMany(part => part))
        {
            state ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                state = (state & 1) != 0 ? (state >> 1) ^ 0x82F63B78 : state >> 1;
            }
        }

        return ~state;
    }

    public static uint FrameCrc(byte[] segment, int at)
    {
        int length = (int)U32(segment, at);
        return Crc(
            segment[124..128], segment[at..(at + 4)], segment[(at + 8)..(at + 16)], segment[(at + 20)..(at + 24)],
            segment[(at + 24)..(at + 24 + length)], segment[(at + 16)..(at + 20)]);
    }

    public static List<(int At, int Length, uint Kind)> Frames(byte[] segment)
    {
        Assert.Equal(U32(segment, 124), Crc(segment[..124]));
        List<(int, int, uint)> frames = [];
        uint previous = U32(segment, 124);
        long sequence = U64(segment, 40) - 1;
        for (int at = 128; at + 24 <= segment.Length && segment[at..(at + 24)].Any(value => value != 0);)
        {
            (int length, uint kind) = ((int)U32(segment, at), U32(segment, at + 20));
            Assert.Equal(FrameCrc(segment, at), U32(segment, at + 4));
            Assert.Equal(previous, U32(segment, at + 16));
            sequence += kind == 1 ? 1 : 0;
            Assert.Equal(sequence, U64(segment, at + 8));
            previous = kind == 1 ? U32(segment, at + 4) : previous;
            frames.Add((at, length, kind));
            at += (24 + length + 7) / 8 * 8;
        }

        return frames;
    }

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long U64(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
}
