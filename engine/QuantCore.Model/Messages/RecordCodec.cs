using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessagePack;

namespace QuantCore.Model.Messages;

/// <summary>Records to bytes and back. Market records are read in place; everything else is MessagePack with integer keys.</summary>
public static class RecordCodec
{
    /// <summary>No record is longer than this, bytes.</summary>
    public const int MaxRecordBytes = 1 << 20;

    private static readonly MessagePackSerializerOptions Options =
        MessagePackSerializerOptions.Standard.WithSecurity(MessagePackSecurity.UntrustedData);

    /// <summary>Appends a MessagePack record: header, then payload. Type and version come from the payload.</summary>
    public static void Encode<T>(IBufferWriter<byte> writer, in RecordHeader header, in T payload)
        where T : IRecordPayload
    {
        var span = writer.GetSpan(RecordHeader.Size);
        ref var written = ref RecordHeader.Edit(span);
        written = header;
        written.Type = T.Type;
        written.Version = T.Version;
        writer.Advance(RecordHeader.Size);
        MessagePackSerializer.Serialize(writer, payload, Options);
    }

    /// <summary>Encodes to a new array; for cold paths and tests.</summary>
    public static byte[] Encode<T>(in RecordHeader header, in T payload)
        where T : IRecordPayload
    {
        var writer = new ArrayBufferWriter<byte>(256);
        Encode(writer, header, payload);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Decodes a MessagePack payload. Throws <see cref="UnknownRecordException"/> when type or version is not the payload's, and
    /// <see cref="InvalidRecordException"/> when the bytes are not such a payload.</summary>
    public static T Decode<T>(ReadOnlySpan<byte> record)
        where T : IRecordPayload
    {
        ref readonly var header = ref RecordHeader.Read(record);
        if (header.Type != T.Type || header.Version != T.Version) ThrowUnknown(header);
        try
        {
            var payload = MessagePackPayload.Deserialize<T>(record[RecordHeader.Size..], Options, out var read);
            return RecordHeader.Size + read == record.Length ? payload : throw new InvalidRecordException(T.Type, "bytes are left over");
        }
        catch (MessagePackSerializationException e)
        {
            throw new InvalidRecordException(T.Type, e.Message, e);
        }
    }

    /// <summary>Writes a fixed-layout market record into <paramref name="record"/> and returns its length.</summary>
    public static int EncodeFixed<T>(Span<byte> record, in RecordHeader header, in T payload)
        where T : unmanaged, IRecordPayload
    {
        ref var written = ref RecordHeader.Edit(record);
        written = header;
        written.Type = T.Type;
        written.Version = T.Version;
        MemoryMarshal.Write(record[RecordHeader.Size..], in payload);
        return RecordHeader.Size + Unsafe.SizeOf<T>();
    }

    /// <summary>Reads a fixed-layout payload in place. Throws <see cref="UnknownRecordException"/> when the version is not the
    /// payload's.</summary>
    public static ref readonly T ReadFixed<T>(ReadOnlySpan<byte> record)
        where T : unmanaged, IRecordPayload
    {
        ref readonly var header = ref RecordHeader.Read(record);
        if (header.Type != T.Type || header.Version != T.Version) ThrowUnknown(header);
        if (record.Length < RecordHeader.Size + Unsafe.SizeOf<T>()) ThrowShort(header.Type);
        return ref MemoryMarshal.AsRef<T>(record[RecordHeader.Size..]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowShort(RecordType type) => throw new InvalidRecordException(type, "it is too short");

    private static void ThrowUnknown(in RecordHeader header) => throw new UnknownRecordException(header.Type, header.Version);
}
