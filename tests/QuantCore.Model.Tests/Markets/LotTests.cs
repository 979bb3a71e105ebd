using FsCheck;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Tests.Support;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

public sealed class LotTests
{
    [Theory]
    [InlineData(Board.SseMain, 100, LotCheck.Ok)]
    [InlineData(Board.SseMain, 101, LotCheck.NotALot)]
    [InlineData(Board.SseMain, 0, LotCheck.NotALot)]
    [InlineData(Board.SseMain, -100, LotCheck.NotALot)]
    [InlineData(Board.SseMain, 1_000_000, LotCheck.Ok)]
    [InlineData(Board.SseMain, 1_000_100, LotCheck.TooLarge)]
    [InlineData(Board.ChiNext, 300_000, LotCheck.Ok)]
    [InlineData(Board.ChiNext, 300_100, LotCheck.TooLarge)]
    [InlineData(Board.Star, 199, LotCheck.NotALot)]
    [InlineData(Board.Star, 201, LotCheck.Ok)]
    [InlineData(Board.Star, 100_001, LotCheck.TooLarge)]
    [InlineData(Board.Bse, 99, LotCheck.NotALot)]
    [InlineData(Board.Bse, 101, LotCheck.Ok)]
    [InlineData(Board.SzseFund, 150, LotCheck.NotALot)]
    [InlineData(Board.Index, 100, LotCheck.NoRule)]
    public void A_buy_is_a_lot_of_its_board(Board board, long quantity, LotCheck expected) =>
        Assert.Equal(expected, On(20240104).CheckLot(board, Side.Buy, OrdType.Limit, Qty(quantity), Qty(0)));

    [Fact]
    public void An_odd_lot_cannot_be_bought_even_when_one_is_held() =>
        Assert.Equal(LotCheck.NotALot, On(20240104).CheckLot(Board.SseMain, Side.Buy, OrdType.Limit, Qty(50), Qty(50)));

    [Theory]
    [InlineData(20200821, Board.ChiNext, 1_000_000, 1_000_000)]
    [InlineData(20200824, Board.ChiNext, 300_000, 150_000)]
    [InlineData(20200824, Board.Star, 100_000, 50_000)]
    public void Market_orders_have_their_own_maximum(int day, Board board, long limit, long market)
    {
        Assert.Equal((Qty(limit), Qty(market)), (On(day).LotOf(board).MaxLimit, On(day).LotOf(board).MaxMarket));
        Assert.Equal(LotCheck.Ok, On(day).CheckLot(board, Side.Buy, OrdType.MarketBest5Cancel, Qty(market), default));
        Assert.Equal(LotCheck.TooLarge, On(day).CheckLot(board, Side.Buy, OrdType.MarketBest5Cancel, Qty(market + 100), default));
    }

    [Fact]
    public void A_whole_holding_above_the_maximum_is_still_too_large() =>
        Assert.Equal(LotCheck.TooLarge, On(20240104).CheckLot(Board.SseMain, Side.Sell, OrdType.Limit, Qty(1_000_050), Qty(1_000_050)));

    [Theory]
    [InlineData(50, 50, LotCheck.Ok)]
    [InlineData(49, 50, LotCheck.NotALot)]
    [InlineData(100, 250, LotCheck.Ok)]
    [InlineData(150, 250, LotCheck.Ok)]
    public void BSE_sells_any_number_from_100_or_the_whole_small_balance(long quantity, long holding, LotCheck expected) =>
        Assert.Equal(expected, On(20240104).CheckLot(Board.Bse, Side.Sell, OrdType.Limit, Qty(quantity), Qty(holding)));

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void A_holding_can_always_be_sold_out_lot_by_lot_and_tail(PositiveInt shares, NonNegativeInt pick)
    {
        Board[] boards = [Board.SseMain, Board.SzseMain, Board.ChiNext, Board.Star, Board.Bse, Board.SseFund];
        var board = boards[pick.Get % boards.Length];
        var lot = On(20240104).LotOf(board);
        var holding = shares.Get % 5_000 + 1L;
        while (holding > 0)
        {
            var quantity = holding >= lot.SellMin.Shares ? lot.SellMin.Shares : holding;
            Assert.Equal(LotCheck.Ok, lot.Check(Side.Sell, OrdType.Limit, Qty(quantity), Qty(holding)));
            holding -= quantity;
        }
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Main_board_sells_leave_no_new_odd_lot(PositiveInt shares, PositiveInt ordered)
    {
        var (holding, quantity) = (shares.Get % 3_000L, ordered.Get % 3_000L);
        if (quantity == 0 || quantity > holding) return;
        var isOk = On(20240104).CheckLot(Board.SseMain, Side.Sell, OrdType.Limit, Qty(quantity), Qty(holding)) == LotCheck.Ok;
        var isExpected = quantity % 100 == 0 || quantity == holding || (quantity < 100 && (holding - quantity) % 100 == 0);
        Assert.Equal(isExpected, isOk);
    }
}
