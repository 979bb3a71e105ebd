using System.IO.Compression;
using System.Text;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions;
using QuantCore.Replay.Sessions.Books;
using QuantCore.Replay.Sessions.Import;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Sessions;

/// <summary>Known answers on recorded days.</summary>
public sealed class ImportRecordedDataTests : IDisposable
{
    private const string Samples = "level2/dolphindb-samples.zip";
    private const string Etfs = "level2/sse-etf-2020-08.zip";
    private const string EtfDays = "daily/etf-tdx-export.zip";
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [RecordedDataFact(Samples)]
    public void The_datayes_day_of_600519_imports_whole_and_its_book_agrees_with_every_snapshot()
    {
        var summary = Import(SessionFormat.DatayesLevel2, Samples, entry: "20230201.zip");

        Assert.Equal((54_735, 27_135, 5_109, 0), (summary.Orders, summary.Trades, summary.Quotes, summary.RejectedCount));
        Assert.Empty(summary.Warnings);
        Assert.Equal(new TradingDay(20230201), summary.Day);
        Assert.Equal(3_397_389, SessionContent.Read(summary.Directory).VolumeOf("600519.SH"));
        var check = SessionBook.Check(summary.Directory, InstrumentId.Parse("600519.SH"));
        Assert.Equal((4_748, 0, 0L), (check.Matched, check.Mismatched, check.Unfitting));
    }

    [RecordedDataFact(Samples)]
    public void Importing_an_archive_its_path_form_and_its_extracted_files_gives_the_same_bytes()
    {
        var byEntry = Import(SessionFormat.DatayesLevel2, Samples, entry: "20230201.zip");
        var byPath = Import(SessionFormat.DatayesLevel2, Samples + "/20230201.zip");
        using (var outer = ZipFile.OpenRead(RecordedData.PathOf(Samples)))
        {
            outer.GetEntry("20230201.zip")!.ExtractToFile(_temp["20230201.zip"]);
            ZipFile.ExtractToDirectory(_temp["20230201.zip"], _temp["files"]);
        }

        var byZip = SessionImporter.Import(Options(SessionFormat.DatayesLevel2, [_temp["20230201.zip"]], "zip"));
        var byFolder = SessionImporter.Import(Options(SessionFormat.DatayesLevel2, [_temp["files"]], "folder"));

        foreach (var other in new[] { byPath, byZip, byFolder }) Folders.AssertEqual(byEntry.Directory, other.Directory);
    }

    [RecordedDataFact(Samples)]
    public void Five_stocks_of_2023_07_11_import_with_their_volumes()
    {
        var inputs = new[] { "SHorders.zip", "SHtrans.zip" }.Select(name => RecordedData.PathOf(Samples) + "/" + name).ToList();
        var summary = SessionImporter.Import(Options(SessionFormat.InsightLevel2, inputs, "five"));

        Assert.Equal((149_359, 109_616, 0), (summary.Orders, summary.Trades, summary.RejectedCount));
        Assert.Equal(5, summary.Instruments.Count);
        var content = SessionContent.Read(summary.Directory);
        var prices = content.FillsOf("600536.SH").Select(trade => trade.Price).ToList();
        Assert.Equal((12_364_596, 503_400, 513_600), (content.VolumeOf("600536.SH"), prices.Min(), prices.Max()));
        Assert.Equal("中国软件", content.Instruments.Single(row => row.Instrument == InstrumentId.Parse("600536.SH")).Name);
        var left = SessionBook.At(summary.Directory, InstrumentId.Parse("600536.SH"), null);
        Assert.True(left.Book.BestBid < left.Book.BestAsk);
    }

    [RecordedDataFact(Samples)]
    public void Orders_and_trades_of_an_instrument_stand_in_the_exchanges_order_and_time_never_runs_backwards()
    {
        var inputs = new[] { "SHtrans.zip", "SHorders.zip" }.Select(name => RecordedData.PathOf(Samples) + "/" + name).ToList();
        var summary = SessionImporter.Import(Options(SessionFormat.InsightLevel2, inputs, "five"));

        var content = SessionContent.Read(summary.Directory);
        Assert.Equal(content.Headers.Select(h => h.TimestampNs).Order(), content.Headers.Select(h => h.TimestampNs));
        foreach (var instrument in summary.Instruments)
        {
            Assert.True(IsRising(content.Orders.Where(o => o.Instrument == instrument.Value).Select(o => o.BizIndex)));
            Assert.True(IsRising(content.Trades.Where(t => t.Instrument == instrument.Value).Select(t => t.BizIndex)));
        }
    }

    [RecordedDataFact(Samples)]
    public void One_file_with_trades_of_both_exchanges_is_told_apart()
    {
        var summary = Import(SessionFormat.DatayesLevel2, Samples, entry: "tradeData.zip");

        Assert.Equal((133_815 + 14_872, 32_996, 0), (summary.Trades, summary.Cancels, summary.RejectedCount));
        var content = SessionContent.Read(summary.Directory);
        Assert.Equal(165_342_148, content.VolumeOf("000001.SZ"));
        Assert.Equal(18_659_542, content.VolumeOf("600000.SH"));
        Assert.All(content.FillsOf("000001.SZ"), trade => Assert.Equal(default, trade.Aggressor));
        Assert.All(content.Trades.Where(t => t.Kind == Level2TradeKind.Cancel), t =>
            Assert.True((t.BuyOrderNo == 0) != (t.SellOrderNo == 0)));
    }

    [RecordedDataFact(Samples)]
    public void No_snapshot_of_the_five_szse_stocks_is_outside_its_limits()
    {
        var summary = Import(SessionFormat.SzseSnapshot, Samples, entry: "tick.zip");

        Assert.Equal((20_980, 0), (summary.Quotes, summary.RejectedCount));
        Assert.DoesNotContain(summary.Warnings, warning => warning.Code == "out-of-limit");
        var content = SessionContent.Read(summary.Directory);
        Assert.All(content.Quotes, quote => Assert.Equal(DataQuality.Good, quote.Quote.Quality));
        Assert.All(content.Instruments, row =>
            Assert.True(row.LowerLimit > Price.None && row.PreClose > row.LowerLimit && row.UpperLimit > row.PreClose));
    }

    [RecordedDataFact(Samples)]
    public void A_star_day_starts_at_0845_with_zeros_in_quoted_fields()
    {
        var summary = Import(SessionFormat.SzseSnapshot, Samples, entry: "tick.csv");

        Assert.Equal((2_386, 0), (summary.Quotes, summary.RejectedCount));
        var first = SessionContent.Read(summary.Directory).Quotes[0];
        Assert.Equal(ShanghaiTime.At(8, 45, 23), ShanghaiTime.TimeOfDayNs(first.Quote.EventTimeNs));
        Assert.Equal((0L, 0L, QuoteStatus.PreOpen, 1_123_000L),
            (first.Quote.Last, first.Quote.Volume, first.Quote.Status, first.Quote.PreClose));
        Assert.Empty(first.Bids);
    }

    [RecordedDataFact(Etfs, EtfDays)]
    public void Etf_trades_sum_to_the_official_volume_of_the_day()
    {
        foreach (var day in new[] { 20200803, 20200814 })
        {
            var summary = Import(SessionFormat.EtfTicks, Etfs, day: new TradingDay(day), name: "etf" + day);
            var content = SessionContent.Read(summary.Directory);
            Assert.Equal(0, summary.RejectedCount);
            foreach (var symbol in new[] { "510050.SH", "510300.SH" }) Assert.Equal(OfficialVolume(symbol, day), content.VolumeOf(symbol));
            var rich = content.Quotes.Last(quote => quote.Quote.Instrument == InstrumentId.Parse("510360.SH").Value).Quote;
            Assert.Equal(rich.Volume, content.VolumeOf("510360.SH"));
        }
    }

    [RecordedDataFact(Etfs)]
    public void Several_days_need_a_choice_and_are_listed()
    {
        var fault = Assert.Throws<SessionException>(() => Import(SessionFormat.EtfTicks, Etfs));

        Assert.Equal(SessionFault.Usage, fault.Fault);
        Assert.Contains("2020-08-03, 2020-08-04", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--day", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_temp.Root));
    }

    private static bool IsRising(IEnumerable<long> numbers)
    {
        var last = long.MinValue;
        foreach (var number in numbers)
        {
            if (number <= last) return false;
            last = number;
        }

        return true;
    }

    private static long OfficialVolume(string symbol, int day)
    {
        using var zip = ZipFile.OpenRead(RecordedData.PathOf(EtfDays));
        using var reader = new StreamReader(zip.GetEntry($"tdx_export/nfq/SH#{symbol[..6]}.txt")!.Open(), Encoding.Latin1);
        var date = $"{day / 10_000}/{day / 100 % 100:D2}/{day % 100:D2}";
        while (reader.ReadLine() is { } line)
            if (line.StartsWith(date, StringComparison.Ordinal)) return long.Parse(line.Split(',')[5]);
        throw new InvalidOperationException(date);
    }

    private ImportOptions Options(SessionFormat format, IReadOnlyList<string> inputs, string target) => new()
    {
        Inputs = inputs,
        Format = format,
        OutputDirectory = _temp[target],
    };

    private SessionSummary Import(SessionFormat format, string data, string? entry = null, TradingDay? day = null, string? name = null)
    {
        var slash = data.IndexOf(".zip/", StringComparison.Ordinal);
        var input = slash < 0 ? RecordedData.PathOf(data) : RecordedData.PathOf(data[..(slash + 4)]) + data[(slash + 4)..];
        return SessionImporter.Import(new ImportOptions
        {
            Inputs = [input],
            Format = format,
            OutputDirectory = _temp[name ?? "out" + Guid.NewGuid().ToString("N")],
            Entry = entry,
            Day = day,
        });
    }
}
