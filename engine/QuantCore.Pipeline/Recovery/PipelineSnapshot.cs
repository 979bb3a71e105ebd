using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using QuantCore.Engine;
using QuantCore.Journal;

namespace QuantCore.Pipeline.Recovery;

/// <summary>A snapshot's payload: where both logs stood (24 bytes, little endian), then the core's own bytes.</summary>
internal sealed record PipelineSnapshot(PipelinePosition Position, ReadOnlyMemory<byte> Bytes, string StateHash)
{
    private const uint FormatVersion = 1;
    private const int PrefixBytes = 24;

    /// <summary>On the core's thread, or when it has ended.</summary>
    public static PipelineSnapshot Take(BusinessLogicProcessor processor, PipelinePosition position)
    {
        var writer = new ArrayBufferWriter<byte>(1 << 16);
        var prefix = writer.GetSpan(PrefixBytes);
        BinaryPrimitives.WriteInt64LittleEndian(prefix, position.Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(prefix[8..], position.Outputs);
        BinaryPrimitives.WriteInt64LittleEndian(prefix[16..], position.DayStart);
        writer.Advance(PrefixBytes);
        processor.WriteSnapshot(writer);
        return new PipelineSnapshot(position, writer.WrittenMemory, processor.ComputeHashes().All);
    }

    /// <summary>Writes it durably; on any thread.</summary>
    public void Save(SnapshotStore store) => store.Write(Position.Sequence, Bytes.Span, FormatVersion, Encoding.ASCII.GetBytes(StateHash));

    /// <summary>Restores the core; null with the reason when the snapshot cannot be trusted.</summary>
    public static BusinessLogicProcessor? TryRestore(Snapshot snapshot, out PipelinePosition position, out string reason)
    {
        position = default;
        if (snapshot.FormatVersion != FormatVersion || snapshot.Payload.Length < PrefixBytes)
        {
            reason = $"format version {snapshot.FormatVersion} is not this build's";
            return null;
        }

        var prefix = snapshot.Payload.Span;
        position = new PipelinePosition(
            BinaryPrimitives.ReadInt64LittleEndian(prefix),
            BinaryPrimitives.ReadInt64LittleEndian(prefix[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(prefix[16..]),
            default);
        try
        {
            var processor = BusinessLogicProcessor.Restore(snapshot.Payload[PrefixBytes..]);
            position = position with { Day = processor.State.Session.Day };
            reason = processor.Sequence != position.Sequence ? $"its core is at {processor.Sequence}, not at {position.Sequence}"
                : processor.ComputeHashes().All == Encoding.ASCII.GetString(snapshot.StateHash.Span) ? string.Empty
                : "its state does not have the hash it was saved with";
            return reason.Length == 0 ? processor : null;
        }
#pragma warning disable CA1031 // The journal is the truth; a snapshot that cannot be read only costs time.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            reason = exception.Message;
            return null;
        }
    }
}
