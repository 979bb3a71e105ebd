using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions.Import;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Sessions;

/// <summary>Our own CSV, as Sessions/README.md describes it.</summary>
public sealed class OwnFormatTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void All_five_kinds_of_files_make_one_session()
    {
        _temp.Write("in/instruments.csv", Samples.Lines(
            "symbol,name,board,pre_close,upper_limit,lower_limit,risk_warning,listed_days,suspended,same_day_sellable",
            "600519.SH,某某,SseMain,1845.76,2030.34,1661.18,0,0,false,0",
            "000010.SZ,*ST某,,2.00,,,1,,,"));
        _temp.Write("in/quotes.csv", Samples.Lines(
            "time,symbol,status,last,pre_close,volume,amount,bid1,bid_qty1,ask1,ask_qty1",
            "2023-02-01T09:30:03,600519.SH,continuous,1850,1845.76,100,185000,1849.99,200,1850.01,300"));
        _temp.Write("in/orders.csv", Samples.Lines(
            "time,symbol,channel,index,order_no,action,side,type,price,quantity",
            "2023-02-01 09:30:00.010,600519.SH,6,1,11,add,buy,limit,1850,200",
            "2023-02-01 09:30:00.030,600519.SH,6,3,11,delete,buy,,1850,100"));
        _temp.Write("in/trades.csv", Samples.Lines(
            "time,symbol,channel,index,kind,aggressor,buy_no,sell_no,price,quantity",
            "2023-02-01 09:30:00.020123456,600519.SH,6,2,fill,sell,11,12,1850,100",
            "2023-02-01 09:30:00.040,600519.SH,6,4,cancel,,0,12,0,50"));
        _temp.Write("in/bars.csv", Samples.Lines(
            "time,symbol,minutes,open,high,low,close,volume,amount", "2023-02-01 09:31:00,600519.SH,1,1850,1850,1850,1850,100,185000"));

        var summary = SessionImporter.Import(new ImportOptions
        {
            Inputs = [_temp["in"]],
            Format = SessionFormat.QuantCore,
            OutputDirectory = _temp["out"],
        });

        Assert.Empty(summary.Rejected);
        Assert.Equal((9L, 1L, 2L), (summary.Records, summary.Quotes, summary.Orders));
        Assert.Equal((1L, 1L, 1L), (summary.Trades, summary.Cancels, summary.Bars));
        var content = SessionContent.Read(summary.Directory);
        RecordType[] order =
        [
            RecordType.StartTradingDay, RecordType.DefineInstrument, RecordType.DefineInstrument, RecordType.Level2Order,
            RecordType.Level2Trade,
            RecordType.Level2Order, RecordType.Level2Trade, RecordType.Quote, RecordType.Bar,
        ];
        Assert.Equal(order, content.Headers.Select(header => header.Type));
        Assert.All(content.Headers, h =>
            Assert.Equal((RecordSource.Session, TradingMode.Simulated, 0L, 0L), (h.Source, h.Mode, h.WallNs, h.SourceSequence)));
        Assert.Equal((Board.SseMain, new Price(20_303_400)), (content.Instruments[0].Board, content.Instruments[0].UpperLimit));
        Assert.Equal((Board.SzseMain, true, "*ST某"),
            (content.Instruments[1].Board, content.Instruments[1].IsRiskWarning, content.Instruments[1].Name));
        Assert.Equal((Side.Sell, Level2TradeKind.Fill), (content.Trades[0].Aggressor, content.Trades[0].Kind));
        Assert.Equal(ShanghaiTime.At(9, 30) + 20_123_456, ShanghaiTime.TimeOfDayNs(content.Trades[0].EventTimeNs));
        Assert.Equal(18_499_900, content.Quotes[0].Bids.Single().Price);
    }

    [Theory]
    [InlineData("2023-02-01 09:30:00,600519.SH,6,1,11,add,long,limit,1850,200", "side 'long' is neither 'buy' nor 'sell'")]
    [InlineData("2023-02-01 09:30:00,600519.SH,6,1,11,amend,buy,limit,1850,200", "action 'amend' is neither 'add' nor 'delete'")]
    [InlineData("2023-02-01 09:30:00,600519.SH,6,1,11,add,buy,1,1850,200", "type '1' is not an order type")]
    [InlineData("2023-02-30 09:30:00,600519.SH,6,1,11,add,buy,limit,1850,200", "time '2023-02-30 09:30:00' is not a date and time")]
    [InlineData("2023-02-01 09:30:00,600519,6,1,11,add,buy,limit,1850,200", "symbol '600519' does not tell its exchange")]
    public void A_damaged_line_of_our_own_format_is_named_too(string line, string reason)
    {
        const string Header = "time,symbol,channel,index,order_no,action,side,type,price,quantity";
        var good = "2023-02-01 09:30:00,600519.SH,6,9,11,add,buy,limit,1850,200";
        var file = _temp.Write("orders.csv", Samples.Lines(Header, line, good));

        var summary = SessionImporter.Import(
            new ImportOptions { Inputs = [file], Format = SessionFormat.QuantCore, OutputDirectory = _temp["out"] });

        Assert.Equal(("orders.csv", 2, reason), summary.Rejected.Select(r => (r.File, r.Line, r.Reason)).Single());
    }
}
