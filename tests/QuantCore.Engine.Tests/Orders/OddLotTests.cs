using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Orders;

/// <summary>Known answers 6 and 7 of the rulebook, through orders.</summary>
public sealed class OddLotTests
{
    [Theory]
    [InlineData(100, true)]
    [InlineData(1_200, true)]
    [InlineData(1_250, true)]
    [InlineData(50, true)]
    [InlineData(150, false)]
    [InlineData(1_249, false)]
    public void Of_1250_shares_on_the_main_board(long quantity, bool isLot)
    {
        var e = EngineHarness.Quoted();
        e.Fill(e.Buy(10m, 1_300), 1_250, 10m);
        Sell(e, MainRow(), Symbol, quantity, isLot, 100);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, true)]
    [InlineData(350, true)]
    [InlineData(150, false)]
    [InlineData(199, false)]
    public void Of_350_shares_on_STAR(long quantity, bool isLot)
    {
        var e = EngineHarness.Open();
        e.Send(StarRow());
        e.Quote(symbol: Star);
        e.Fill(e.Buy(10m, 350, Star), 350, 10m);
        Sell(e, StarRow(), Star, quantity, isLot, 200);
    }

    [Fact]
    public void The_tail_below_two_hundred_on_STAR_goes_in_one_order()
    {
        var e = EngineHarness.Open();
        e.Send(StarRow());
        e.Quote(symbol: Star);
        e.Fill(e.Buy(10m, 350, Star), 350, 10m);
        e.RollTo(Monday).Send(StarRow());
        e.At(10, 0).Quote(symbol: Star);
        e.Sell(10.01m, 200, Star);
        e.Sell(10.01m, 150, Star);
    }

    private static void Sell(EngineHarness e, DefineInstrument row, string symbol, long quantity, bool isLot, long lot)
    {
        e.RollTo(Monday).Send(row);
        e.At(10, 0).Quote(symbol: symbol);
        if (isLot) e.Sell(10.01m, quantity, symbol);
        else e.Refuse(e.NewOrder(Side.Sell, 10.01m, quantity, symbol), RejectReason.LotSize, lot, quantity);
    }
}
