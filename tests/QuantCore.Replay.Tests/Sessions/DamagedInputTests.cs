using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions;
using QuantCore.Replay.Sessions.Import;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Sessions;

/// <summary>Every damaged line is named with its reason; the rest is kept.</summary>
public sealed class DamagedInputTests : IDisposable
{
    private static readonly string Good = Samples.Order("09:30:00.010", "A", 1, "1801.00999999999999", "100", "B", 1);
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1801,100,B", "10 fields where the header has 13")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1801,100,B,2,09:25:26.145,1,9", "14 fields where the header has 13")]
    [InlineData("0,1,6,600519,09:61:00.010,A,1,1801,100,B,2,x,1", "OrderTime '09:61:00.010' is not a time of day")]
    [InlineData("0,1,6,600519,,A,1,1801,100,B,2,x,1", "OrderTime '' is not a time of day")]
    [InlineData("0,1,6,600519,09:30:00.010,X,1,1801,100,B,2,x,1", "OrderType 'X' neither adds nor deletes an order")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,18o1,100,B,2,x,1", "OrderPrice '18o1' is not a number")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,NaN,100,B,2,x,1", "OrderPrice 'NaN' is not a number")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1E300,100,B,2,x,1", "OrderPrice '1E300' is not a number")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,-3,100,B,2,x,1", "OrderPrice '-3' is negative")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1801,,B,2,x,1", "Balance '' is empty")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1801,0,B,2,x,1", "Balance '0' is no quantity")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1801,1.5,B,2,x,1", "Balance '1.5' is not a whole number")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1801,99999999999999999999,B,2,x,1", "Balance '99999999999999999999' is not a number")]
    [InlineData("0,1,6,600519,09:30:00.010,A,1,1801,100,Q,2,x,1", "OrderBSFlag 'Q' is not a side")]
    [InlineData("0,1,6,60051,09:30:00.010,A,1,1801,100,B,2,x,1", "SecurityID '60051' is not a symbol")]
    [InlineData("0,1,6,700519,09:30:00.010,A,1,1801,100,B,2,x,1", "SecurityID '700519' (700519.SH) is a code of no board")]
    [InlineData("\"0,1,6,600519,09:30:00.010,A,1,1801,100,B,2,x,1", "a quoted field does not end")]
    public void A_damaged_line_is_named_and_the_rest_is_kept(string line, string reason)
    {
        var file = _temp.Write("20230201/entrust.csv",
            Samples.Lines(Samples.OrdersHeader, Good, line, Good.Replace(",1,1801", ",2,1801").Replace(",B,1,", ",B,3,")));

        var summary = Import(SessionFormat.DatayesLevel2, file);

        Assert.Equal(2, summary.Orders);
        var rejected = Assert.Single(summary.Rejected);
        Assert.Equal(("entrust.csv", 3, reason), (rejected.File, rejected.Line, rejected.Reason));
        Assert.Equal(1, summary.RejectedCount);
    }

    [Fact]
    public void A_line_cut_off_at_the_end_of_the_file_is_named()
    {
        var file = _temp.Write("20230201/entrust.csv", Samples.Lines(Samples.OrdersHeader, Good) + Good[..40]);

        Assert.Equal(3, Assert.Single(Import(SessionFormat.DatayesLevel2, file).Rejected).Line);
    }

    [Fact]
    public void A_line_of_binary_rubbish_longer_than_any_buffer_is_named_once_and_reading_goes_on()
    {
        var rubbish = new string('\u0001', 3 << 20);
        var file = _temp.Write("20230201/entrust.csv", Samples.Lines(Samples.OrdersHeader, rubbish, Good));

        var summary = Import(SessionFormat.DatayesLevel2, file);

        var rejected = Assert.Single(summary.Rejected);
        Assert.Equal((2, "the line is longer than 1 MiB"), (rejected.Line, rejected.Reason));
        Assert.Equal(1, summary.Orders);
    }

    [Fact]
    public void Noise_of_binary_floats_is_rounded_to_the_tick_and_a_real_off_tick_price_is_kept_and_told()
    {
        var off = Samples.Order("09:30:00.020", "A", 2, "1801.014", "100", "B", 2);
        var below = Samples.Order("09:30:00.030", "A", 3, "12345.669921875", "100", "B", 3);
        var above = Samples.Order("09:30:00.040", "A", 4, "12345.8203125", "100", "B", 4);
        var text = Samples.Lines(Samples.OrdersHeader, Good, off, below, above);
        var summary = Import(SessionFormat.DatayesLevel2, _temp.Write("20230201/entrust.csv", text));

        var prices = SessionContent.Read(summary.Directory).Orders.Select(order => order.Price);
        Assert.Equal([18_010_100L, 18_010_140L, 123_456_700L, 123_458_200L], prices);
        Assert.Equal(("off-tick", 3), summary.Warnings.Select(warning => (warning.Code, warning.Line)).Single());
    }

    [Fact]
    public void Rows_that_are_there_twice_are_kept_once_and_two_different_rows_with_one_number_are_told()
    {
        var other = Samples.Order("09:30:00.010", "A", 9, "1800", "100", "B", 1);
        var summary = Import(SessionFormat.DatayesLevel2,
            _temp.Write("20230201/entrust.csv", Samples.Lines(Samples.OrdersHeader, Good, Good, other)));

        Assert.Equal(2, summary.Orders);
        Assert.Equal(["duplicate-dropped", "index-duplicate"],
            summary.Warnings.Select(warning => warning.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rows_out_of_order_are_put_in_order_and_told()
    {
        var text = Samples.Lines(
            Samples.OrdersHeader, Samples.Order("09:30:00.020", "A", 2, "1801", "100", "B", 7),
            Samples.Order("09:30:00.030", "A", 1, "1801", "100", "B", 5));
        var summary = Import(SessionFormat.DatayesLevel2, _temp.Write("20230201/entrust.csv", text));

        var content = SessionContent.Read(summary.Directory);
        Assert.Equal([5L, 7L], content.Orders.Select(order => order.BizIndex));
        Assert.Equal(content.Headers[^2].TimestampNs, content.Headers[^1].TimestampNs);
        Assert.Equal("index-backwards", Assert.Single(summary.Warnings).Code);
    }

    [Fact]
    public void Odd_snapshots_are_flagged_and_told_and_kept()
    {
        var text = Samples.Lines(
            Samples.SnapshotHeader,
            Samples.Snapshot("09:30:03.000", "20", 100, "20", "20.01"),
            Samples.Snapshot("09:30:06.000", "20", 200, "20.02", "20.01"),
            Samples.Snapshot("09:30:09.000", "23", 300, "20", "20.01"),
            Samples.Snapshot("09:30:12.000", "20", 250, "20", "20.01"),
            Samples.Snapshot("09:30:15.000", "0", 400, "20", "20.01"),
            Samples.Snapshot("14:58:00.000", "20", 500, "20.02", "20.01", phase: "5"));
        var summary = Import(SessionFormat.SzseSnapshot, _temp.Write("tick.csv", text));

        DataQuality[] expected =
        [
            DataQuality.Good, DataQuality.Crossed, DataQuality.OutOfLimit, DataQuality.VolumeBackwards, DataQuality.ZeroPrice, DataQuality.Good,
        ];
        Assert.Equal(expected, SessionContent.Read(summary.Directory).Quotes.Select(quote => quote.Quote.Quality));
        Assert.Equal([("crossed", 3), ("out-of-limit", 4), ("volume-backwards", 5), ("zero-price", 6)],
            summary.Warnings.Select(w => (w.Code, w.Line)));
        Assert.Equal(0, summary.RejectedCount);
    }

    [Fact]
    public void Rows_without_a_date_need_a_day_from_the_path_or_the_request()
    {
        var file = _temp.Write("entrust.csv", Samples.Lines(Samples.OrdersHeader, Good));

        var fault = Assert.Throws<SessionException>(() => Import(SessionFormat.DatayesLevel2, file));
        var summary = Import(SessionFormat.DatayesLevel2, file, new TradingDay(20230202));

        Assert.Equal(SessionFault.Usage, fault.Fault);
        Assert.Contains("--day", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new TradingDay(20230202), summary.Day);
    }

    [Fact]
    public void Nothing_is_written_when_nothing_can_be_imported()
    {
        var wrong = _temp.Write("other.csv", "a,b\n1,2\n");
        var broken = _temp.Write("20230201/entrust.csv", Samples.Lines(Samples.OrdersHeader, "rubbish"));
        var zip = _temp.Write("20230201.zip", "this is no archive");

        foreach (var file in new[] { wrong, broken, zip })
            Assert.Equal(SessionFault.Data, Assert.Throws<SessionException>(() => Import(SessionFormat.DatayesLevel2, file)).Fault);
        Assert.Equal(SessionFault.Usage,
            Assert.Throws<SessionException>(() => Import(SessionFormat.DatayesLevel2, _temp["none.csv"])).Fault);
        Assert.DoesNotContain(Directory.GetDirectories(_temp.Root), folder =>
            Path.GetFileName(folder).StartsWith("out", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetDirectories(_temp.Root), folder => Path.GetFileName(folder).StartsWith('.'));
    }

    [Fact]
    public void An_existing_session_is_only_replaced_by_force_and_another_folder_never()
    {
        var file = _temp.Write("20230201/entrust.csv", Samples.Lines(Samples.OrdersHeader, Good));
        var options = new ImportOptions { Inputs = [file], Format = SessionFormat.DatayesLevel2, OutputDirectory = _temp["s"] };
        var first = SessionImporter.Import(options);

        Assert.Equal(SessionFault.Usage, Assert.Throws<SessionException>(() => SessionImporter.Import(options)).Fault);
        Assert.Equal(first.ContentHash, SessionImporter.Import(options with { Force = true }).ContentHash);
        _temp.Write("mine/thesis.txt", "precious");
        Assert.Throws<SessionException>(() => SessionImporter.Import(options with { Force = true, OutputDirectory = _temp["mine"] }));
        Assert.True(File.Exists(_temp["mine/thesis.txt"]));
    }

    private SessionSummary Import(SessionFormat format, string file, TradingDay? day = null) => SessionImporter.Import(
        new ImportOptions { Inputs = [file], Format = format, OutputDirectory = _temp["out" + Guid.NewGuid().ToString("N")], Day = day });
}
