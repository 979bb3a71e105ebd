using System.Runtime.InteropServices;

namespace QuantCore.Model.Messages.Market;

/// <summary>The clock as an input: it lets the core act on time when nothing else arrives.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = 8)]
public struct TimerRecord : IRecordPayload
{
    /// <summary>The time it was due, ns since the Unix epoch.</summary>
    public long DueNs;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.Timer;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
