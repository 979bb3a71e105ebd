using QuantCore.Model.Messages;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>A resting order of a simulated book; a node of its price's queue.</summary>
internal struct SimOrder
{
    /// <summary>Shares left.</summary>
    public long Quantity;

    /// <summary>The exchange's number.</summary>
    public long Number;

    /// <summary>Price, in ticks above the lower limit.</summary>
    public int Level;

    /// <summary>The order behind it, or -1.</summary>
    public int Next;

    /// <summary>The order before it, or -1.</summary>
    public int Previous;

    /// <summary>Its place among the live orders of its side.</summary>
    public int Live;

    /// <summary>Its side.</summary>
    public Side Side;
}
