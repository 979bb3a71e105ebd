namespace QuantCore.Replay.Sessions.Import;

/// <summary>The vendor formats a session can be imported from. Sessions/README.md describes each.</summary>
public enum SessionFormat
{
    /// <summary><c>datayes-l2</c>: entrust.csv, trade.csv, snapshot.csv of SSE, tradeData.csv of both exchanges.</summary>
    DatayesLevel2 = 1,

    /// <summary><c>insight-l2</c>: MDDate, MDTime, order and trade streams.</summary>
    InsightLevel2 = 2,

    /// <summary><c>szse-snapshot</c>: MDDate, MDTime, ten-level snapshots with MaxPx and MinPx.</summary>
    SzseSnapshot = 3,

    /// <summary><c>etf-ticks</c>: 510050_snapshot.csv and 510050_tick_trade.csv in two layouts each.</summary>
    EtfTicks = 4,

    /// <summary><c>quantcore</c>: our own CSV.</summary>
    QuantCore = 5,
}
