namespace QuantCore.Model.Messages;

/// <summary>FIX OrdType (40) with the exchanges' market order kinds (SSE/SZSE trading rules, order types).</summary>
public enum OrdType : byte
{
    /// <summary>Limit, good for the day.</summary>
    Limit = 1,

    /// <summary>Market: best five levels, the rest is cancelled (最优五档即时成交剩余撤销). Both exchanges have it; it is what <c>market</c> means
    /// over REST.</summary>
    MarketBest5Cancel = 2,

    /// <summary>SSE: best five levels, the rest becomes a limit order at the last traded price (最优五档即时成交剩余转限价).</summary>
    MarketBest5Limit = 3,

    /// <summary>At the best price of the own side (本方最优).</summary>
    MarketBestOwn = 4,

    /// <summary>At the best price of the other side (对手方最优).</summary>
    MarketBestOpponent = 5,

    /// <summary>SZSE: trade at once against the whole book, the rest is cancelled (即时成交剩余撤销).</summary>
    MarketImmediateOrCancel = 6,

    /// <summary>SZSE: all or nothing (全额成交或撤销).</summary>
    MarketFillOrKill = 7,
}
