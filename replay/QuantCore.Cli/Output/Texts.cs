using System.Globalization;

namespace QuantCore.Cli.Output;

/// <summary>Human text by key, in English and Chinese. Messages about data stay in English: they quote columns and values.</summary>
internal sealed class Texts(string language)
{
    private static readonly Dictionary<string, (string En, string Zh)> Table = new()
    {
        ["usage-hint"] = ("Use --help to see what a command takes.", "用 --help 查看命令的参数。"),
        ["failed-usage"] = ("The command cannot be carried out as given", "命令参数有误"),
        ["failed-data-invalid"] = ("The data is invalid or corrupt", "数据无效或已损坏"),
        ["failed-failed"] = ("Failed", "执行失败"),
        ["session"] = ("session", "会话目录"),
        ["day"] = ("day", "交易日"),
        ["instruments"] = ("instruments", "标的"),
        ["records"] = ("records", "记录"),
        ["quotes"] = ("quotes", "行情快照"),
        ["orders"] = ("orders", "逐笔委托"),
        ["trades"] = ("trades", "逐笔成交"),
        ["cancels"] = ("cancels", "成交流撤单"),
        ["bars"] = ("bars", "K线"),
        ["time"] = ("time", "时间"),
        ["content-hash"] = ("content hash", "内容哈希"),
        ["rejected"] = ("rejected lines", "拒绝行"),
        ["warnings"] = ("warnings", "警告"),
        ["more"] = ("… and {0} more; --json lists them", "……另有 {0} 条，--json 可全部列出"),
        ["symbol"] = ("symbol", "标的"),
        ["as-of"] = ("as of", "截至"),
        ["volume"] = ("volume", "成交量"),
        ["last"] = ("last", "最新价"),
        ["snapshots"] = ("snapshots", "快照"),
        ["matched"] = ("matched", "一致"),
        ["mismatched"] = ("mismatched", "不一致"),
        ["unfitting"] = ("records that fit no order", "无对应委托的记录"),
        ["product"] = ("product", "产品"),
        ["commit"] = ("commit", "提交"),
        ["runtime"] = ("runtime", "运行时"),
        ["system"] = ("system", "操作系统"),
        ["formats"] = ("formats", "格式"),
        ["fix"] = ("fix", "处理"),
        ["all-well"] = ("everything is well", "一切正常"),
        ["needs-care"] = ("{0} need care", "{0} 项需要处理"),
        ["journal"] = ("journal", "日志"),
        ["state-hash"] = ("state hash", "状态哈希"),
        ["elapsed"] = ("elapsed ms", "耗时 ms"),
        ["events-per-second"] = ("events/s", "事件/秒"),
        ["crc-faults"] = ("CRC faults", "CRC 错误"),
        ["chain"] = ("hash chain", "哈希链"),
        ["intact"] = ("intact", "完好"),
        ["broken"] = ("broken", "断裂"),
        ["execute-hash"] = ("by execution", "执行所得"),
        ["fold-hash"] = ("by folding", "折叠所得"),
        ["recorded-hash"] = ("as recorded", "录制轨迹"),
        ["outputs-compared"] = ("outputs compared", "已比对输出"),
        ["outputs-missing"] = ("outputs not yet written", "尚未写出的输出"),
        ["checkpoints"] = ("checkpoints compared", "已比对检查点"),
        ["equal"] = ("equal: the state is what the journal says", "一致：状态与日志相符"),
        ["not-equal"] = ("NOT equal", "不一致"),
        ["seq"] = ("sequence", "序号"),
        ["ask"] = ("ask", "卖"),
        ["bid"] = ("bid", "买"),
    };

    /// <summary>The text of a key with a number in it.</summary>
    public string With(string key, long number) =>
        this[key].Replace("{0}", number.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The text of a key; the key itself when there is none.</summary>
    public string this[string key] => !Table.TryGetValue(key, out var text) ? key : language == "zh" ? text.Zh : text.En;
}
