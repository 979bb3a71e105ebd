using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Cli;

/// <summary>import, generate and book from the command line.</summary>
public sealed class SessionCommandsTests : IDisposable
{
    private static readonly string[] SummaryFields =
    [
        "records", "quotes", "orders", "trades", "bars", "rejected", "warnings", "firstTime", "lastTime", "contentHash",
        "day", "instruments", "cancels",
    ];

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Import_of_a_file_with_damaged_lines_names_each_keeps_the_rest_and_exits_3()
    {
        var run = Import(Samples.Order("09:30:00.010", "A", 1, "1801", "100", "B", 1), "rubbish",
            Samples.Order("09:30:00.020", "A", 2, "x", "100", "B", 2));

        Assert.Equal(3, run.ExitCode);
        var rejected = run.Json.GetProperty("rejected").EnumerateArray().ToList();
        Assert.Equal([3, 4], rejected.Select(line => line.GetProperty("line").GetInt32()));
        Assert.All(rejected, line => Assert.Equal("entrust.csv", line.GetProperty("file").GetString()));
        Assert.Contains("OrderPrice", rejected[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, run.Json.GetProperty("orders").GetInt64());
    }

    [Fact]
    public void Import_of_a_clean_file_exits_0_with_all_fields_and_twice_the_same_hash()
    {
        var line = Samples.Order("09:30:00.010", "A", 1, "1801", "100", "B", 1);
        var run = Import(line);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.All(SummaryFields, field => Assert.True(run.Json.TryGetProperty(field, out _), field));
        Assert.Equal("2023-02-01T09:30:00.0100000+08:00", run.Json.GetProperty("firstTime").GetString());
        Assert.Equal(2, Import(line).ExitCode);
        Assert.Equal(run.Json.GetProperty("contentHash").GetString(), Import(true, line).Json.GetProperty("contentHash").GetString());
    }

    [Fact]
    public void Import_of_data_of_another_format_exits_7()
    {
        var run = CliRun.Of("import", _temp.Write("x.csv", "a,b\n1,2\n"), "--format", "insight-l2", "--out", _temp["s"], "--json");

        Assert.Equal((7, "data-invalid"), (run.ExitCode, run.Json.GetProperty("code").GetString()));
        Assert.False(Directory.Exists(_temp["s"]));
    }

    [Fact]
    public void A_generated_session_is_shown_and_checked_by_book()
    {
        var made = CliRun.Of("generate", "--seed", "3", "--symbols", "2", "--day", "2026-11-20", "--out", _temp["g"], "--json", "-q");
        Assert.Equal(0, made.ExitCode);
        Assert.All(SummaryFields, field => Assert.True(made.Json.TryGetProperty(field, out _), field));

        var check = CliRun.Of("book", _temp["g"], "--symbol", "600519.SH", "--check", "--json", "-q");
        Assert.Equal((0, 0), (check.ExitCode, check.Json.GetProperty("mismatched").GetInt32()));
        Assert.Equal(check.Json.GetProperty("snapshots").GetInt32(), check.Json.GetProperty("matched").GetInt32());

        var book = CliRun.Of("book", _temp["g"], "--symbol", "600519.SH", "--at", "10:30", "--levels", "3", "--json", "-q").Json;
        Assert.Equal((3, 3), (book.GetProperty("bids").GetArrayLength(), book.GetProperty("asks").GetArrayLength()));
        decimal Best(string side) => book.GetProperty(side)[0].GetProperty("price").GetDecimal();
        Assert.True(Best("bids") < Best("asks"));
        Assert.StartsWith("2026-11-20T10:30:00", book.GetProperty("at").GetString(), StringComparison.Ordinal);

        Assert.Equal(2, CliRun.Of("book", _temp["g"], "--symbol", "688981.SH", "-q").ExitCode);
        Assert.Equal(2, CliRun.Of("book", _temp["g"], "--symbol", "600519.SH", "--at", "noon", "-q").ExitCode);
    }

    [Fact]
    public void A_snapshot_that_the_streams_contradict_is_a_finding()
    {
        _temp.Write("in/20230201/trade.csv", Samples.Lines(Samples.TradesHeader, Samples.Trade("09:31:00.000", "1801", 100, 1, 9, "S", 3)));
        _temp.Write("in/20230201/entrust.csv", Samples.Lines(
            Samples.OrdersHeader, Samples.Order("09:30:00.010", "A", 1, "1801", "300", "B", 1),
            Samples.Order("09:30:00.020", "A", 2, "1802", "100", "S", 2)));
        _temp.Write("in/20230201/snapshot.csv", Samples.Lines(
            "UpdateTime,SecurityID,PreCloPrice,LastPrice,InstruStatus,TradVolume,Turnover,BidPrice1,BidVolume1,AskPrice1,AskVolume1",
            "09:31:03.000,600519,1845.76,1801,TRADE,100,180100,1801,200,1802,100",
            "09:31:06.000,600519,1845.76,1801,TRADE,100,180100,1801,150,1802,100"));
        Assert.Equal(0, CliRun.Of("import", _temp["in"], "--format", "datayes-l2", "--out", _temp["s"]).ExitCode);

        var run = CliRun.Of("book", _temp["s"], "--symbol", "600519.SH", "--check", "--json");

        Assert.Equal((3, 1, 1), (run.ExitCode, run.Json.GetProperty("matched").GetInt32(), run.Json.GetProperty("mismatched").GetInt32()));
        Assert.Contains("150@1801.00", run.Json.GetProperty("firstMismatches")[0].GetProperty("recorded").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_session_exits_7_and_doctor_sees_it()
    {
        var lines = Enumerable.Range(1, 200).Select(n => Samples.Order("09:30:00.010", "A", n, "1801", "100", "B", n)).ToArray();
        Assert.Equal(0, Import(lines).ExitCode);
        var segment = Directory.GetFiles(_temp["s"], "*.qcj").Single();
        var bytes = File.ReadAllBytes(segment);
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(segment, bytes);

        Assert.Equal(7, CliRun.Of("book", _temp["s"], "--symbol", "600519.SH", "--json").ExitCode);
        var doctor = CliRun.Of("doctor", _temp["s"], "--json");
        Assert.Equal(3, doctor.ExitCode);
        var journal = doctor.Json.GetProperty("checks").EnumerateArray()
            .Single(c => c.GetProperty("name").GetString()!.StartsWith("journal", StringComparison.Ordinal));
        Assert.False(journal.GetProperty("ok").GetBoolean());
    }

    private CliRun Import(params string[] lines) => Import(false, lines);

    private CliRun Import(bool force, params string[] lines)
    {
        var file = _temp.Write("20230201/entrust.csv", Samples.Lines([Samples.OrdersHeader, .. lines]));
        string[] args = ["import", file, "--format", "datayes-l2", "--out", _temp["s"], "--json"];
        return CliRun.Of(force ? [.. args, "--force"] : args);
    }
}
