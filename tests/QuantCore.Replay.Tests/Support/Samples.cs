namespace QuantCore.Replay.Tests.Support;

/// <summary>Small made-up files in the vendors' layouts.</summary>
internal static class Samples
{
    public const string OrdersHeader =
        "DataStatus,OrderIndex,OrderChannel,SecurityID,OrderTime,OrderType,OrderNO,OrderPrice,Balance,OrderBSFlag,BizIndex,LocalTime,SeqNo";

    public const string TradesHeader =
        "DataStatus,TradeIndex,TradeChan,SecurityID,TradTime,TradPrice,TradVolume,TradeMoney,TradeBuyNo,TradeSellNo,"
        + "TradeBSFlag,BizIndex,LocalTime,SeqNo";

    public static string Order(string time, string type, long number, string price, string quantity, string side, long index) =>
        $"0,1,6,600519,{time},{type},{number},{price},{quantity},{side},{index},09:25:26.145,1";

    public static string Trade(string time, string price, long quantity, long buy, long sell, string flag, long index) =>
        $"0,1,6,600519,{time},{price},{quantity},0,{buy},{sell},{flag},{index},09:25:26.145,1";

    public static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";

    public static string SnapshotHeader { get; } =
        "MDDate,MDTime,SecurityID,PreClosePx,TotalVolumeTrade,TotalValueTrade,LastPx,OpenPx,HighPx,LowPx,"
        + "BuyPrice1,BuyOrderQty1,SellPrice1,SellOrderQty1,TradingPhaseCode,MaxPx,MinPx";

    public static string Snapshot(string time, string last, long volume, string bid, string ask, string phase = "3") =>
        $"2022.06.01,{time},000400.SZ,20,{volume},{volume * 20},{last},{last},{last},{last},{bid},100,{ask},100,{phase},22,18";
}
