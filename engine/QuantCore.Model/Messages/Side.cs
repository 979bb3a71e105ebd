namespace QuantCore.Model.Messages;

/// <summary>FIX Side (54).</summary>
public enum Side : byte
{
    /// <summary>Buy (买入).</summary>
    Buy = 1,

    /// <summary>Sell (卖出).</summary>
    Sell = 2,
}
