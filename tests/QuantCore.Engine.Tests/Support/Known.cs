using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Tests.Support;

/// <summary>The instruments, days and accounts most tests use. The previous close is 10.00, so limits are 9.00 and 11.00.</summary>
internal static class Known
{
    public const string Account = "A-1";
    public const string Symbol = "600000.SH";
    public const string Star = "688001.SH";
    public const long Second = ShanghaiTime.NsPerSecond;

    public static readonly TradingDay Friday = new(20261120);
    public static readonly TradingDay Monday = new(20261123);
    public static readonly TradingDay Tuesday = new(20261124);

    public static readonly ConfigureEngine Configuration = new()
    {
        Mode = TradingMode.Simulated, CheckpointInterval = 1_000_000, MaxOrders = 1_000_000, StaleQuoteNs = 60 * Second,
    };

    public static DefineInstrument MainRow(decimal preClose = 10.00m) => Row(Symbol, Board.SseMain, preClose);

    public static DefineInstrument StarRow(decimal preClose = 10.00m) => Row(Star, Board.Star, preClose);

    public static DefineInstrument Row(string symbol, Board board, decimal preClose) =>
        new() { Instrument = InstrumentId.Parse(symbol), Board = board, PreClose = Price.FromYuan(preClose) };

    /// <summary>Commission 0.025 %, at least 5.00, exchange fees on top.</summary>
    public static OpenAccount Funded(decimal cash = 10_000_000m, string account = Account) => new()
    {
        Account = account, Cash = Money.FromYuan(cash), CommissionPer10M = 2_500, MinCommission = Money.FromYuan(5m),
    };

    public static Money Cny(decimal yuan) => Money.FromYuan(yuan);

    public static Price Px(decimal yuan) => Price.FromYuan(yuan);

    public static Quantity Qty(long shares) => new(shares);

    public static long Units(decimal yuan) => Price.FromYuan(yuan).Value;
}
