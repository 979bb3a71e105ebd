using System.Buffers;
using System.Runtime.CompilerServices;
using MessagePack;

namespace QuantCore.Model.Messages;

/// <summary>MessagePack reads from memory, records are spans: one rented copy bridges the two.</summary>
internal static class MessagePackPayload
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Deserialize<T>(ReadOnlySpan<byte> payload, MessagePackSerializerOptions options, out int read)
    {
        var rented = ArrayPool<byte>.Shared.Rent(payload.Length);
        try
        {
            payload.CopyTo(rented);
            return MessagePackSerializer.Deserialize<T>(rented.AsMemory(0, payload.Length), options, out read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
