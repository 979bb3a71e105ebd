using FsCheck;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

/// <summary>The rulebook against its slow twin.</summary>
public sealed class TwinProperties
{
    private static readonly (int Day, Board Board, bool IsRiskWarning, decimal Rate, decimal Tick, bool Truncates)[] Cases =
    [
        (20230201, Board.SseMain, false, 0.10m, 0.01m, false),
        (20230201, Board.SzseMain, true, 0.05m, 0.01m, false),
        (20260706, Board.SzseMain, true, 0.10m, 0.01m, false),
        (20230201, Board.Star, false, 0.20m, 0.01m, false),
        (20230201, Board.ChiNext, true, 0.20m, 0.01m, false),
        (20200103, Board.ChiNext, true, 0.05m, 0.01m, false),
        (20230201, Board.Bse, false, 0.30m, 0.01m, true),
        (20230201, Board.SseFund, false, 0.10m, 0.001m, false),
    ];

    private static readonly (int Day, Board Board, DecimalTwin.FeeRates Rates)[] FeeCases =
    [
        (20150803, Board.SseMain, new(0.001m, 0.00002m, 0.0000487m, 0.00002m)),
        (20220429, Board.SzseMain, new(0.001m, 0.00001m, 0.0000487m, 0.00002m)),
        (20230825, Board.ChiNext, new(0.001m, 0.00001m, 0.0000487m, 0.00002m)),
        (20230828, Board.Star, new(0.0005m, 0.00001m, 0.0000341m, 0.00002m)),
        (20230828, Board.Bse, new(0.0005m, 0.00001m, 0.000125m, 0.00002m)),
        (20230828, Board.SseFund, new(0m, 0m, 0.000045m, 0.00002m)),
    ];

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Price_limits_equal_the_twin(PositiveInt units, NonNegativeInt pick)
    {
        var (day, board, isRiskWarning, rate, tick, truncates) = Cases[pick.Get % Cases.Length];
        foreach (var ticks in new[] { (units.Get % 100_000_000) + 1L, (units.Get % 100_000) + 1L, (units.Get % 40) + 1L })
        {
            var preClose = ticks * tick;
            var expected = DecimalTwin.Limits(preClose, rate, tick, truncates);
            var (lower, upper) = Limits(day, Stock(board, 1, isRiskWarning) with { PreClose = Price.FromYuan(preClose) });
            Assert.Equal(expected, (lower.ToYuan(), upper.ToYuan()));
        }
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Cages_equal_the_twin(PositiveInt ticks, bool isBuy, NonNegativeInt pick)
    {
        var (day, board, rate, minTicks) = (pick.Get % 4) switch
        {
            0 => (20230410, Board.SseMain, 0.02m, 10),
            1 => (20230410, Board.Star, 0.02m, 0),
            2 => (20200824, Board.ChiNext, 0.02m, 0),
            _ => (20211115, Board.Bse, 0.05m, 10),
        };
        var side = isBuy ? Side.Buy : Side.Sell;
        var reference = ticks.Get * 0.01m;
        var price = Price.FromYuan(reference);
        Assert.True(On(day).TryCage(board, side, price, price, default, default, out var bound));
        Assert.Equal(DecimalTwin.Cage(side, reference, rate, minTicks, 0.01m), bound.ToYuan());
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Fees_equal_the_twin(PositiveInt fen, bool isBuy, bool isInclusive, NonNegativeInt rate, NonNegativeInt pick)
    {
        var (day, board, rates) = FeeCases[pick.Get % FeeCases.Length];
        var side = isBuy ? Side.Buy : Side.Sell;
        var per10M = rate.Get % 30_000;
        foreach (var amount in new[] { fen.Get * 0.01m, fen.Get * 1234.56m })
        {
            var fees = On(day).FeesOf(board)!.Charge(side, Money.FromYuan(amount), new CommissionPlan(per10M, Cny(5), isInclusive));
            var expected = DecimalTwin.Total(side, board, amount, per10M / 10_000_000m, 5m, isInclusive, rates);
            Assert.Equal(expected, fees.Total.ToYuan());
        }
    }

    [SeededProperty]
    public void An_order_in_many_fills_costs_what_it_costs_in_one(PositiveInt[] fills, bool isBuy)
    {
        var side = isBuy ? Side.Buy : Side.Sell;
        var schedule = On(20240104).FeesOf(Board.SseMain)!;
        var plan = new CommissionPlan(2500, Cny(5), false);
        Fees charged = default, paid = default;
        var amount = Money.Zero;
        foreach (var fill in fills)
        {
            amount += new Money(fill.Get * 12_345_600L);
            var total = schedule.Charge(side, amount, plan);
            var own = total - charged;
            Money[] items = [own.Commission, own.StampDuty, own.TransferFee, own.HandlingFee, own.RegulatoryFee];
            Assert.All(items, item => Assert.True(item >= Money.Zero));
            paid += own;
            charged = total;
        }

        Assert.Equal(schedule.Charge(side, amount, plan), paid);
    }
}
