using System.Runtime.InteropServices;

namespace QuantCore.Model.Messages.Market;

/// <summary>One line of the trade stream (逐笔成交); on SZSE also a cancel.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = 64)]
public struct Level2TradeRecord : IRecordPayload
{
    /// <summary>The instrument.</summary>
    public uint Instrument;

    /// <summary>Fill or cancel.</summary>
    public Level2TradeKind Kind;

    /// <summary>Who took: zero in a call auction or when the feed does not say.</summary>
    public Side Aggressor;

    /// <summary>What is wrong with it, if anything.</summary>
    public DataQuality Quality;

    /// <summary>The exchange's time, ns since the Unix epoch.</summary>
    public long EventTimeNs;

    /// <summary>The buy order's number; zero when the feed has none, or for a cancelled sell.</summary>
    public long BuyOrderNo;

    /// <summary>The sell order's number; zero when the feed has none, or for a cancelled buy.</summary>
    public long SellOrderNo;

    /// <summary>Price, 0.0001 CNY; zero for a cancel.</summary>
    public long Price;

    /// <summary>Shares.</summary>
    public long Quantity;

    /// <summary>See <see cref="Level2OrderRecord.BizIndex"/>.</summary>
    public long BizIndex;

    /// <summary>Channel number.</summary>
    public int Channel;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.Level2Trade;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
