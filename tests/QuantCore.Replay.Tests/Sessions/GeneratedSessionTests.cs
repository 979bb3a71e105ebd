using System.Globalization;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions;
using QuantCore.Replay.Sessions.Books;
using QuantCore.Replay.Sessions.Generate;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Sessions;

/// <summary>A generated day keeps the rules of a real one.</summary>
public sealed class GeneratedSessionTests : IClassFixture<GeneratedSession>, IDisposable
{
    private readonly GeneratedSession _session;
    private readonly TempFolder _temp = new();

    public GeneratedSessionTests(GeneratedSession session) => _session = session;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Equal_seeds_give_byte_equal_sessions_also_under_another_culture_and_another_seed_does_not()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            SessionGenerator.Generate(GeneratedSession.Options, _temp["again"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Folders.AssertEqual(_session.Summary.Directory, _temp["again"]);
        var other = SessionGenerator.Generate(GeneratedSession.Options with { Seed = 8 }, _temp["other"]);
        Assert.NotEqual(_session.Summary.ContentHash, other.ContentHash);
    }

    [Fact]
    public void A_seed_gives_the_same_bytes_on_every_machine_and_in_every_build() =>
        Assert.Equal("33eea2331c662648208ba79777e3c3a144837694f4020e4c5895fd0c56b31472", _session.Summary.ContentHash);

    [Fact]
    public void The_books_rebuilt_from_its_streams_agree_with_all_its_snapshots()
    {
        Assert.NotEmpty(_session.Level2);
        foreach (var instrument in _session.Level2)
        {
            var check = SessionBook.Check(_session.Summary.Directory, instrument);
            Assert.True(check.Snapshots > 4_700, $"{instrument}: {check.Snapshots} snapshots");
            Assert.Equal((0, 0L), (check.Mismatched, check.Unfitting));
        }
    }

    [Fact]
    public void Every_board_is_there_and_every_traded_instrument_trades()
    {
        var boards = _session.Content.Instruments.Select(row => row.Board).ToHashSet();

        Board[] expected = [Board.SseMain, Board.SzseMain, Board.Star, Board.ChiNext, Board.Bse, Board.SseFund, Board.Index];
        Assert.Superset(expected.ToHashSet(), boards);
        Assert.Contains(_session.Content.Instruments, row => row.IsRiskWarning);
        foreach (var row in _session.Content.Instruments)
        {
            var quotes = _session.Content.Quotes.Where(quote => quote.Quote.Instrument == row.Instrument.Value)
                .Select(quote => quote.Quote).ToList();
            Assert.True(row.Board == Board.Index || quotes[^1].Volume > 100_000, row.Instrument.ToString());
            Assert.Equal((QuoteStatus.PreOpen, 0L), (quotes[0].Status, quotes[0].Volume));
            Assert.Equal(QuoteStatus.Closed, quotes[^1].Status);
        }
    }

    [Fact]
    public void Prices_stay_within_the_limits_of_the_day_and_on_the_tick()
    {
        var rules = DayRules.For(_session.Summary.Day);
        var rows = _session.Content.Instruments.ToDictionary(row => row.Instrument.Value);
        foreach (var row in rows.Values.Where(row => row.Board != Board.Index))
        {
            Assert.True(rules.TryPriceLimits(Instrument.From(row), out var lower, out var upper, out _));
            Assert.Equal((row.LowerLimit, row.UpperLimit), (lower, upper));
        }

        foreach (var order in _session.Content.Orders)
        {
            var row = rows[order.Instrument];
            Assert.InRange(order.Price, row.LowerLimit.Value, row.UpperLimit.Value);
            Assert.True(rules.IsOnTick(row.Board, new Price(order.Price)));
        }
    }

    [Fact]
    public void Szse_orders_are_lots_of_their_board()
    {
        var rules = DayRules.For(_session.Summary.Day);
        var rows = _session.Content.Instruments.ToDictionary(row => row.Instrument.Value);
        var orders = _session.Content.Orders.Where(order => new InstrumentId(order.Instrument).Exchange == Exchange.Szse).ToList();

        Assert.NotEmpty(orders);
        Assert.All(orders, order => Assert.Equal(
            LotCheck.Ok,
            rules.CheckLot(rows[order.Instrument].Board, Side.Buy, OrdType.Limit, new Quantity(order.Quantity), Quantity.Zero)));
    }

    [Fact]
    public void The_opening_auction_prints_once_at_one_price_and_nobody_trades_before_or_at_lunch()
    {
        foreach (var instrument in _session.Level2)
        {
            var fills = _session.Content.FillsOf(instrument.ToString()).ToList();
            var opening = fills.Where(fill => TimeOf(fill) < ShanghaiTime.At(9, 30)).ToList();
            Assert.NotEmpty(opening);
            Assert.Single(opening.Select(fill => (fill.Price, fill.EventTimeNs)).Distinct());
            Assert.InRange(TimeOf(opening[0]), ShanghaiTime.At(9, 25), ShanghaiTime.At(9, 25, 1));
            Assert.DoesNotContain(fills, fill => TimeOf(fill) >= ShanghaiTime.At(11, 30) && TimeOf(fill) < ShanghaiTime.At(13, 0));
            var closing = fills.Where(fill => TimeOf(fill) >= ShanghaiTime.At(14, 57)).ToList();
            Assert.Single(closing.Select(fill => (fill.Price, fill.EventTimeNs)).Distinct());
        }
    }

    [Fact]
    public void No_order_is_cancelled_when_the_auctions_forbid_it()
    {
        var cancels = _session.Content.Orders.Where(order => order.Kind == Level2OrderKind.Delete).Select(order => order.EventTimeNs)
            .Concat(_session.Content.Trades.Where(trade => trade.Kind == Level2TradeKind.Cancel).Select(trade => trade.EventTimeNs))
            .Select(ShanghaiTime.TimeOfDayNs).ToList();

        Assert.Contains(cancels, time => time < ShanghaiTime.At(9, 20));
        Assert.DoesNotContain(cancels, time => time >= ShanghaiTime.At(9, 20) && time < ShanghaiTime.At(9, 30));
        Assert.DoesNotContain(cancels, time => time >= ShanghaiTime.At(14, 57));
    }

    [Fact]
    public void Each_exchange_keeps_its_own_stream_conventions()
    {
        var content = _session.Content;
        var sse = content.Trades.Where(trade => new InstrumentId(trade.Instrument).Exchange == Exchange.Sse).ToList();
        var szse = content.Trades.Where(trade => new InstrumentId(trade.Instrument).Exchange == Exchange.Szse).ToList();

        Assert.DoesNotContain(sse, trade => trade.Kind == Level2TradeKind.Cancel);
        Assert.Contains(szse, trade => trade.Kind == Level2TradeKind.Cancel);
        Assert.Contains(sse, trade => trade.Aggressor != default);
        Assert.All(szse, trade => Assert.Equal(default, trade.Aggressor));
        var szseOrders = content.Orders.Where(order => new InstrumentId(order.Instrument).Exchange == Exchange.Szse).ToList();
        Assert.All(szseOrders, order => Assert.Equal((order.BizIndex, Level2OrderKind.Add), (order.OrderNo, order.Kind)));
        foreach (var instrument in _session.Level2)
        {
            var numbers = content.Orders.Where(o => o.Instrument == instrument.Value).Select(o => o.BizIndex)
                .Concat(content.Trades.Where(t => t.Instrument == instrument.Value).Select(t => t.BizIndex)).Order().ToList();
            Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
        }
    }

    [Fact]
    public void Activity_has_the_u_of_a_day_and_most_volume_falls_in_the_morning()
    {
        var fills = _session.Content.Trades.Where(trade => trade.Kind == Level2TradeKind.Fill).Select(TimeOf).ToList();
        int Between(int h1, int m1, int h2, int m2) =>
            fills.Count(time => time >= ShanghaiTime.At(h1, m1) && time < ShanghaiTime.At(h2, m2));

        Assert.True(Between(9, 30, 10, 0) > Between(11, 0, 11, 30) * 3 / 2);
        Assert.True(Between(14, 27, 14, 57) > Between(13, 45, 14, 15));
        Assert.True(Between(9, 30, 11, 30) > Between(13, 0, 15, 0));
    }

    [Fact]
    public void Snapshots_come_every_three_seconds_with_growing_totals()
    {
        foreach (var instrument in _session.Summary.Instruments)
        {
            var quotes = _session.Content.Quotes.Select(quote => quote.Quote).Where(quote => quote.Instrument == instrument.Value).ToList();
            var times = quotes.Where(quote => quote.Status == QuoteStatus.Continuous).Select(quote => quote.EventTimeNs).ToList();
            Assert.InRange(times.Zip(times.Skip(1), (a, b) => b - a).Count(gap => gap == 3 * ShanghaiTime.NsPerSecond), 4_700, 4_750);
            Assert.Equal(quotes.Select(quote => quote.Volume).Order(), quotes.Select(quote => quote.Volume));
            Assert.Equal(quotes.Select(quote => quote.Amount).Order(), quotes.Select(quote => quote.Amount));
        }
    }

    [Fact]
    public void A_given_previous_close_is_continued_from()
    {
        var id = _session.Level2[0];
        var closes = new Dictionary<InstrumentId, Price> { [id] = new(123_400) };
        SessionGenerator.Generate(GeneratedSession.Options with { Symbols = 1, PreCloses = closes }, _temp["next"]);

        var row = Assert.Single(SessionContent.Read(_temp["next"]).Instruments);
        Assert.Equal((id, new Price(123_400), new Price(135_700)), (row.Instrument, row.PreClose, row.UpperLimit));
    }

    [Theory]
    [InlineData(20261122, 5)] // a Sunday
    [InlineData(20251001, 5)] // National Day
    [InlineData(20180102, 5)] // before the closing auction
    [InlineData(20261120, 0)]
    [InlineData(20261120, 501)]
    public void A_day_or_size_that_cannot_be_is_refused_and_nothing_is_written(int day, int symbols)
    {
        var options = new GenerateOptions { Seed = 1, Symbols = symbols, Day = new TradingDay(day) };

        Assert.Equal(SessionFault.Usage, Assert.Throws<SessionException>(() => SessionGenerator.Generate(options, _temp["no"])).Fault);
        Assert.Empty(Directory.GetFileSystemEntries(_temp.Root));
    }

    private static long TimeOf(Level2TradeRecord trade) => ShanghaiTime.TimeOfDayNs(trade.EventTimeNs);
}
