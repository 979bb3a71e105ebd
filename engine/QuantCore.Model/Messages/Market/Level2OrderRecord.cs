using System.Runtime.InteropServices;

namespace QuantCore.Model.Messages.Market;

/// <summary>One line of the order stream (逐笔委托). On SSE the part of an aggressive order that trades at once never appears here;
/// only the rest is added, after its trades. On SZSE every order appears, and cancels are in the trade stream.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = 56)]
public struct Level2OrderRecord : IRecordPayload
{
    /// <summary>The instrument.</summary>
    public uint Instrument;

    /// <summary>The order's side.</summary>
    public Side Side;

    /// <summary>Added or deleted.</summary>
    public Level2OrderKind Kind;

    /// <summary>Limit, or a market kind (SZSE order type 1 = market, U = own best).</summary>
    public OrdType OrdType;

    /// <summary>What is wrong with it, if anything.</summary>
    public DataQuality Quality;

    /// <summary>The exchange's time, ns since the Unix epoch.</summary>
    public long EventTimeNs;

    /// <summary>The order's number, to which trades refer (SSE OrderNO, SZSE ApplSeqNum).</summary>
    public long OrderNo;

    /// <summary>Price, 0.0001 CNY; zero for market kinds.</summary>
    public long Price;

    /// <summary>Shares added or taken away.</summary>
    public long Quantity;

    /// <summary>The number that orders this record among orders and trades of its channel (SSE BizIndex, SZSE ApplSeqNum).</summary>
    public long BizIndex;

    /// <summary>Channel number.</summary>
    public int Channel;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.Level2Order;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
