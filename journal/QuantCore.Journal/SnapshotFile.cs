using System.Buffers.Binary;
using System.Globalization;

namespace QuantCore.Journal;

/// <summary>Layout and check of one snapshot file: 40 bytes of header, state hash, payload, crc32c over all before it.</summary>
internal static class SnapshotFile
{
    public const string Extension = ".qcs";
    public const int HeaderBytes = 40;
    public const int LargestHashBytes = 255;
    private const string Prefix = "snapshot-";
    private const uint Version = 1;
    private const int VersionAt = 8;
    private const int FormatAt = 12;
    private const int SequenceAt = 16;
    private const int PayloadLengthAt = 24;
    private const int HashLengthAt = 32;

    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'Q', (byte)'C', (byte)'S', 0x0D, 0x0A, 0x1A, 0x0A];

    public static string NameOf(long sequence) => Prefix + sequence.ToString("D19", CultureInfo.InvariantCulture) + Extension;

    public static bool TryParseName(string name, out long sequence)
    {
        sequence = 0;
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.EndsWith(Extension, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan()[Prefix.Length..^Extension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out sequence)
            && name == NameOf(sequence);
    }

    public static void Write(IJournalFile file, long sequence, ReadOnlySpan<byte> payload, uint formatVersion, ReadOnlySpan<byte> stateHash)
    {
        byte[] head = new byte[HeaderBytes + stateHash.Length];
        Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(VersionAt), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(FormatAt), formatVersion);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(SequenceAt), sequence);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(PayloadLengthAt), payload.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(HashLengthAt), stateHash.Length);
        stateHash.CopyTo(head.AsSpan(HeaderBytes));
        byte[] crc = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(crc, ~Crc32C.Append(Crc32C.Append(Crc32C.Initial, head), payload));
        file.WriteAt(0, head);
        file.WriteAt(head.Length, payload);
        file.WriteAt(head.Length + payload.Length, crc);
    }

    /// <summary>Null with the reason when the file is not an intact snapshot of this sequence.</summary>
    public static Snapshot? TryRead(IJournalFile file, string name, long sequence, out string reason)
    {
        reason = "";
        long length = file.Length;
        if (length is < HeaderBytes + sizeof(uint) or > int.MaxValue)
        {
            reason = $"a file of {length} bytes is no snapshot";
            return null;
        }

        byte[] bytes = new byte[length];
        int read = file.ReadAt(0, bytes);
        reason = read < length ? "the file became shorter while it was read" : Refusal(bytes, sequence);
        if (reason.Length > 0)
        {
            return null;
        }

        int hashLength = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(HashLengthAt));
        return new Snapshot(
            sequence,
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(FormatAt)),
            bytes.AsMemory(HeaderBytes, hashLength),
            bytes.AsMemory(HeaderBytes + hashLength, bytes.Length - HeaderBytes - hashLength - sizeof(uint)),
            name);
    }

    private static string Refusal(byte[] bytes, long sequence)
    {
        ReadOnlySpan<byte> body = bytes.AsSpan(0, bytes.Length - sizeof(uint));
        if (!body[..8].SequenceEqual(Magic))
        {
            return "the file does not start with a snapshot's magic bytes";
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(body.Length)) != Crc32C.Compute(body))
        {
            return "the checksum does not match";
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(body[VersionAt..]) is var version && version != Version)
        {
            return $"the file has format version {version}, this program reads version {Version}";
        }

        long hash = BinaryPrimitives.ReadUInt32LittleEndian(body[HashLengthAt..]);
        bool sized = hash <= LargestHashBytes
            && BinaryPrimitives.ReadInt64LittleEndian(body[PayloadLengthAt..]) == body.Length - HeaderBytes - hash;
        if (!sized || BinaryPrimitives.ReadUInt32LittleEndian(body[(HashLengthAt + 4)..]) != 0)
        {
            return "the lengths in the header do not fit the file";
        }

        long stored = BinaryPrimitives.ReadInt64LittleEndian(body[SequenceAt..]);
        return stored == sequence ? "" : $"the file holds the state after {stored}: it was renamed";
    }
}
