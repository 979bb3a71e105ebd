using System.Buffers.Binary;
using System.Numerics;

namespace QuantCore.Journal;

/// <summary>CRC-32C (Castagnoli): all errors of one bit, of two bits and of bursts up to 32 bits are found.</summary>
public static class Crc32C
{
    /// <summary>The state before any byte.</summary>
    public const uint Initial = 0xFFFFFFFF;

    /// <summary>The checksum of <paramref name="bytes"/>; "123456789" gives 0xE3069283.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => ~Append(Initial, bytes);

    /// <summary>Continues a state (not yet inverted) over <paramref name="bytes"/>, eight at a time.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte value in bytes)
        {
            state = BitOperations.Crc32C(state, value);
        }

        return state;
    }
}
