using System.Runtime.InteropServices;

namespace QuantCore.Model.Messages.Market;

/// <summary>One level of a book.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = 16)]
public struct PriceLevel
{
    /// <summary>Makes a level.</summary>
    public PriceLevel(long price, long quantity)
    {
        Price = price;
        Quantity = quantity;
    }

    /// <summary>Price, 0.0001 CNY.</summary>
    public long Price;

    /// <summary>Shares at this price.</summary>
    public long Quantity;
}
