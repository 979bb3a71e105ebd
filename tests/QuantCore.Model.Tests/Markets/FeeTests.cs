using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

public sealed class FeeTests
{
    private static readonly CommissionPlan Plan = new(2500, Cny(5), IncludesExchangeFees: false);

    [Fact]
    public void A_sell_of_a_million_pays_each_item_of_its_day()
    {
        var expected = new Fees(Cny(250), Cny(500), Cny(10), Cny(34.10), Cny(20));
        Assert.Equal(expected, On(20230828).FeesOf(Board.SseMain)!.Charge(Side.Sell, Cny(1_000_000), Plan));
        Assert.Equal(Cny(814.10), expected.Total);
    }

    [Theory]
    [InlineData(20230825, 1000)]
    [InlineData(20230828, 500)]
    public void Stamp_duty_was_halved_on_2023_08_28(int day, double duty) =>
        Assert.Equal(Cny(duty), On(day).FeesOf(Board.Star)!.Charge(Side.Sell, Cny(1_000_000), Plan).StampDuty);

    [Fact]
    public void A_buy_and_a_fund_pay_no_stamp_duty()
    {
        Assert.Equal(Money.Zero, On(20240104).FeesOf(Board.SseMain)!.Charge(Side.Buy, Cny(1_000_000), Plan).StampDuty);
        var fund = On(20240104).FeesOf(Board.SseFund)!.Charge(Side.Sell, Cny(1_000_000), Plan);
        Assert.Equal((Money.Zero, Money.Zero), (fund.StampDuty, fund.TransferFee));
    }

    [Fact]
    public void An_inclusive_commission_already_holds_the_exchange_fees()
    {
        var fees = On(20240104).FeesOf(Board.SseMain)!.Charge(Side.Sell, Cny(1_000_000), Plan with { IncludesExchangeFees = true });
        Assert.Equal((Cny(250), Cny(500), Cny(10), Money.Zero, Money.Zero),
            (fees.Commission, fees.StampDuty, fees.TransferFee, fees.HandlingFee, fees.RegulatoryFee));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_traded_costs_nothing(long amount) =>
        Assert.Equal(default, On(20240104).FeesOf(Board.SseMain)!.Charge(Side.Buy, new Money(amount), Plan));

    [Fact]
    public void Half_a_fen_is_rounded_up() =>
        Assert.Equal(Cny(0.01), On(20240104).FeesOf(Board.SseMain)!.Charge(Side.Buy, Cny(500), Plan).TransferFee);

    [Theory]
    [InlineData(20150731, Board.SseMain)]
    [InlineData(20190719, Board.Star)]
    [InlineData(20211112, Board.Bse)]
    [InlineData(20240104, Board.Index)]
    public void Without_every_row_there_is_no_schedule(int day, Board board) => Assert.Null(On(day).FeesOf(board));

    [Theory]
    [InlineData(20220428, Board.SzseMain, 200)]
    [InlineData(20220429, Board.SzseMain, 100)]
    [InlineData(20220428, Board.Bse, 250)]
    [InlineData(20220429, Board.Bse, 100)]
    public void The_transfer_fee_was_cut_on_2022_04_29(int day, Board board, long per10M) =>
        Assert.Equal(per10M, On(day).FeesOf(board)!.Transfer);
}
