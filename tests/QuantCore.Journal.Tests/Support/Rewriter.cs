using System.Buffers.Binary;

namespace QuantCore.Journal.Tests.Support;

/// <summary>What a tamperer with FORMAT.md at hand would do.</summary>
public static class Rewriter
{
    /// <summary>Changes one byte of a record and makes all checksums and links from there on right again, seals excepted.</summary>
    public static void ChangeRecord(byte[] segment, long sequence)
    {
        uint previous = BinaryPrimitives.ReadUInt32LittleEndian(segment.AsSpan(124));
        foreach ((int at, _, uint kind) in IndependentReader.Frames(segment))
        {
            if (kind == 1 && BinaryPrimitives.ReadInt64LittleEndian(segment.AsSpan(at + 8)) == sequence)
            {
                segment[at + 24] ^= 1;
            }

            BinaryPrimitives.WriteUInt32LittleEndian(segment.AsSpan(at + 16), previous);
            uint crc = IndependentReader.FrameCrc(segment, at);
            BinaryPrimitives.WriteUInt32LittleEndian(segment.AsSpan(at + 4), crc);
            previous = kind == 1 ? crc : previous;
        }
    }

    /// <summary>Changes one byte of a record and its own checksum, and leaves the link in the next frame as it was.</summary>
    public static byte[] ReplaceRecord(byte[] segment, int at)
    {
        segment[at + 24] ^= 1;
        BinaryPrimitives.WriteUInt32LittleEndian(segment.AsSpan(at + 4), IndependentReader.FrameCrc(segment, at));
        return segment;
    }
}
