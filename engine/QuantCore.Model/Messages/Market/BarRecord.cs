using System.Runtime.InteropServices;

namespace QuantCore.Model.Messages.Market;

/// <summary>A bar (K-line), stamped with its end.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = 64)]
public struct BarRecord : IRecordPayload
{
    /// <summary>The instrument.</summary>
    public uint Instrument;

    /// <summary>Length in minutes; zero is a day.</summary>
    public ushort PeriodMinutes;

    /// <summary>What is wrong with it, if anything.</summary>
    public DataQuality Quality;

    /// <summary>End of the bar, ns since the Unix epoch.</summary>
    public long EventTimeNs;

    /// <summary>Open, 0.0001 CNY.</summary>
    public long Open;

    /// <summary>High, 0.0001 CNY.</summary>
    public long High;

    /// <summary>Low, 0.0001 CNY.</summary>
    public long Low;

    /// <summary>Close, 0.0001 CNY.</summary>
    public long Close;

    /// <summary>Shares traded.</summary>
    public long Volume;

    /// <summary>Money traded, 0.0001 CNY.</summary>
    public long Amount;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.Bar;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
