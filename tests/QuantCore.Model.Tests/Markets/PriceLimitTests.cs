using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

public sealed class PriceLimitTests
{
    [Theory]
    [InlineData(20200821, Board.ChiNext, false, 9.00, 11.00)]
    [InlineData(20200821, Board.ChiNext, true, 9.50, 10.50)]
    [InlineData(20200824, Board.ChiNext, false, 8.00, 12.00)]
    [InlineData(20200824, Board.ChiNext, true, 8.00, 12.00)]
    [InlineData(20190722, Board.Star, false, 8.00, 12.00)]
    [InlineData(20211115, Board.Bse, true, 7.00, 13.00)]
    [InlineData(20260703, Board.SseMain, true, 9.50, 10.50)]
    [InlineData(20260706, Board.SseMain, true, 9.00, 11.00)]
    public void The_limit_follows_board_date_and_risk_warning(int day, Board board, bool isRiskWarning, double lower, double upper) =>
        Assert.Equal((Px(lower), Px(upper)), Limits(day, Stock(board, 10, isRiskWarning)));

    [Theory]
    [InlineData(20190719, Board.Star)]
    [InlineData(20091029, Board.ChiNext)]
    [InlineData(20211112, Board.Bse)]
    [InlineData(19961213, Board.SseMain)]
    [InlineData(20230201, Board.Index)]
    [InlineData(20230201, (Board)77)]
    [InlineData(20230201, default(Board))]
    public void A_day_before_the_first_row_or_a_board_without_one_has_no_rule(int day, Board board)
    {
        var published = Stock(board, 10, publishedUpper: 11, publishedLower: 9);
        Assert.False(On(day).TryPriceLimits(published, out var lower, out var upper, out var unlimited));
        Assert.Equal((default, default, false), (lower, upper, unlimited));
        Assert.False(On(day).HasRules(board));
        Assert.Equal(Price.None, On(day).Tick(board));
        Assert.False(On(day).IsOnTick(board, Px(1)));
    }

    [Fact]
    public void A_risk_warning_fund_has_no_rule() =>
        Assert.False(On(20230201).TryPriceLimits(Stock(Board.SseFund, 1, isRiskWarning: true), out _, out _, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Without_a_usable_reference_price_there_is_no_limit_to_judge_by(long preClose) =>
        Assert.False(On(20230201).TryPriceLimits(Stock(Board.SseMain, 1) with { PreClose = new(preClose) }, out _, out _, out _));

    [Theory]
    [InlineData(0.01, 0.01, 0.02)]
    [InlineData(0.02, 0.01, 0.03)]
    [InlineData(0.04, 0.03, 0.05)]
    [InlineData(0.05, 0.04, 0.06)]
    public void A_limit_is_at_least_one_tick_and_the_price_stays_positive(double preClose, double lower, double upper) =>
        Assert.Equal((Px(lower), Px(upper)), Limits(20230201, Stock(Board.SzseMain, preClose)));

    [Fact]
    public void BSE_never_goes_beyond_30_percent_either_way()
    {
        // 1.82 x 0.7 = 1.274: cut would be 1.27, which is more than 30 % down.
        Assert.Equal((Px(1.28), Px(2.36)), Limits(20240201, Stock(Board.Bse, 1.82)));
    }

    [Fact]
    public void Half_a_tick_goes_up_not_to_even() => Assert.Equal((Px(1.22), Px(1.49)), Limits(20230201, Stock(Board.SseMain, 1.35)));

    [Fact]
    public void Funds_have_a_tick_of_a_tenth_of_a_fen() =>
        Assert.Equal((Px(2.777), Px(3.394)), Limits(20230201, Stock(Board.SseFund, 3.085)));

    [Fact]
    public void Published_limits_go_first_and_a_missing_side_is_computed()
    {
        Assert.Equal((Px(8), Px(12)), Limits(20230201, Stock(Board.SzseFund, 10, publishedUpper: 12, publishedLower: 8)));
        Assert.Equal((Px(9), Px(10.5)), Limits(20230201, Stock(Board.SseMain, 10, publishedUpper: 10.5)));
    }

    [Theory]
    [InlineData(20190722, Board.Star, 5)]
    [InlineData(20200824, Board.ChiNext, 5)]
    [InlineData(20230410, Board.SseMain, 5)]
    [InlineData(20230410, Board.SzseMain, 5)]
    [InlineData(20211115, Board.Bse, 1)]
    public void First_days_of_a_listing_have_no_limit(int day, Board board, int days)
    {
        for (var listedDay = 1; listedDay <= 6; listedDay++)
        {
            var stock = Stock(board, 10, listedDays: listedDay);
            Assert.True(On(day).TryPriceLimits(stock, out var lower, out var upper, out var unlimited));
            Assert.Equal(listedDay <= days, unlimited);
            Assert.Equal(listedDay <= days, On(day).IsNoLimitDay(stock));
            Assert.Equal(listedDay <= days, lower.IsNone && upper.IsNone);
        }
    }

    [Fact]
    public void A_no_limit_day_needs_no_reference_price_and_published_limits_still_hold()
    {
        var stock = Stock(Board.Star, 0, listedDays: 1);
        Assert.True(On(20230201).TryPriceLimits(stock, out _, out _, out var unlimited));
        Assert.True(unlimited);
        Assert.Equal((Px(1), Px(99)), Limits(20230201, Stock(Board.Star, 10, listedDays: 1, publishedUpper: 99, publishedLower: 1)));
    }

    [Fact]
    public void Before_registration_the_first_day_of_a_main_board_listing_ranges_from_64_to_144_percent_of_the_issue_price()
    {
        Assert.Equal((Px(6.40), Px(14.40)), Limits(20230407, Stock(Board.SseMain, 10, listedDays: 1)));
        Assert.Equal((Px(9.00), Px(11.00)), Limits(20230407, Stock(Board.SseMain, 10, listedDays: 2)));
        Assert.Equal((Px(6.40), Px(14.40)), Limits(20200821, Stock(Board.ChiNext, 10, listedDays: 1)));
        Assert.False(On(20230407).IsNoLimitDay(Stock(Board.SseMain, 10, listedDays: 1)));
    }

    [Fact]
    public void A_first_day_whose_rule_is_not_known_is_refused_unless_limits_are_published()
    {
        var stock = Stock(Board.SzseMain, 13.66, listedDays: 1);
        Assert.False(On(20140123).TryPriceLimits(stock, out _, out _, out _));
        Assert.Equal((Px(8.74), Px(19.67)), Limits(20140613, stock));
        Assert.True(On(20131231).IsNoLimitDay(stock));
        Assert.Equal((Px(1), Px(20)), Limits(20140123, stock with { PublishedLower = Px(1), PublishedUpper = Px(20) }));
    }

    [Fact]
    public void A_fund_has_its_limit_from_the_first_day() =>
        Assert.Equal((Px(0.9), Px(1.1)), Limits(20230201, Stock(Board.SseFund, 1, listedDays: 1)));

    [Fact]
    public void Auctions_of_a_stock_without_a_limit_have_a_range_of_their_own()
    {
        var stock = Stock(Board.Star, 10, listedDays: 2);
        Assert.True(On(20230201).TryAuctionRange(stock, isOpening: true, default, out var lower, out var upper));
        Assert.Equal((Px(5), Px(90)), (lower, upper));
        Assert.True(On(20230201).TryAuctionRange(stock, isOpening: false, Px(20.05), out lower, out upper));
        Assert.Equal((Px(18.05), Px(22.05)), (lower, upper));
        Assert.False(On(20230201).TryAuctionRange(stock, isOpening: false, default, out _, out _));
        Assert.False(On(20230201).TryAuctionRange(stock with { ListedDays = 6 }, isOpening: true, default, out _, out _));
    }
}
