using QuantCore.Model.Primitives;
using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Halts of stocks without a limit, by board and date.</summary>
public static class IpoHaltTable
{
    private static readonly IpoHaltRule Usual = new(3000, 6000, 600 * ShanghaiTime.NsPerSecond, ShanghaiTime.At(14, 57));

    /// <summary>All rows.</summary>
    public static IReadOnlyList<IpoHaltRow> Rows { get; } =
    [
        new(new(20190722), Boards.Star, Usual, Documented,
            "SSE 科创板股票异常交易实时监控细则 (2019): 30 % and 60 % of the open, 10 minutes, until 14:57"),
        new(new(20200824), Boards.ChiNext, Usual, Documented, "SZSE 创业板交易特别规定 (2020): 30 % and 60 % of the open, 10 minutes, until 14:57"),
        new(new(20211115), Boards.Bse, Usual, Secondary, "BSE 交易规则: 30 % and 60 % of the open, 10 minutes, until 14:57"),
        new(new(20230410), Boards.Main, Usual, Documented, "SSE 上证发〔2023〕32号, SZSE 深证上〔2023〕98号: as STAR and ChiNext"),
    ];
}
