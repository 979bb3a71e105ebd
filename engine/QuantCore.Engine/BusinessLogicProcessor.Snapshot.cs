using System.Buffers;
using MessagePack;
using QuantCore.Engine.Snapshots;

namespace QuantCore.Engine;

/// <summary>Snapshot and restore: a shortcut past the beginning of the journal, never a second truth.</summary>
public sealed partial class BusinessLogicProcessor
{
    /// <summary>The layout version of snapshots this build writes and reads.</summary>
    public const uint SnapshotVersion = 1;

    /// <summary>Writes the whole state after the last input.</summary>
    public void WriteSnapshot(IBufferWriter<byte> to)
    {
        var writer = new MessagePackWriter(to);
        SnapshotWriter.Write(ref writer, this);
        writer.Flush();
    }

    /// <summary>An engine as it was when the snapshot was written. Throws <see cref="InvalidDataException"/> when it is not a snapshot of
    /// this version.</summary>
    public static BusinessLogicProcessor Restore(ReadOnlyMemory<byte> snapshot)
    {
        var core = new BusinessLogicProcessor();
        var reader = new MessagePackReader(snapshot);
        try
        {
            core.Sequence = SnapshotReader.Read(ref reader, core);
        }
        // Bytes that are no snapshot break the reader anywhere; whatever it met, the answer is the same.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidDataException("Not a snapshot of this version; it is left out and the journal replayed from an older one.", e);
        }

        return core;
    }
}
