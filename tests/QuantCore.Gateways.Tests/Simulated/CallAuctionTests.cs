using FsCheck.Xunit;
using QuantCore.Gateways.Simulated;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

public sealed class CallAuctionTests
{
    private const long Tick = 100;

    [Theory]
    [InlineData(AuctionTieRule.SmallestImbalanceThenMiddle, 10.03)]
    [InlineData(AuctionTieRule.SmallestImbalanceThenNearest, 10.05)]
    public void A_tie_over_a_range_is_decided_by_the_exchange_s_rule(AuctionTieRule rule, decimal expected)
    {
        var (price, volume) = CallAuction.Match([Level(10.05m, 100)], [Level(10.00m, 100)], Price.FromYuan(10.20m), new Price(Tick), rule);

        Assert.Equal(Price.FromYuan(expected), price);
        Assert.Equal(100, volume);
    }

    [Fact]
    public void The_smaller_imbalance_wins_at_equal_volume()
    {
        var (price, volume) = CallAuction.Match(
            [Level(10.05m, 100), Level(10.04m, 200)], [Level(10.00m, 100)], Price.FromYuan(10m), new Price(Tick),
            AuctionTieRule.SmallestImbalanceThenNearest);

        Assert.Equal(Price.FromYuan(10.05m), price);
        Assert.Equal(100, volume);
    }

    [Fact]
    public void Nothing_prints_when_nothing_crosses()
    {
        Assert.Equal((Price.None, 0L), CallAuction.Match([Level(10.00m, 100)], [Level(10.01m, 100)], default, new Price(Tick), default));
        Assert.Equal((Price.None, 0L), CallAuction.Match([], [Level(10.01m, 100)], default, new Price(Tick), default));
    }

    [Property(MaxTest = 400)]
    public void Equals_the_search_over_every_price(Guid chosen) => RandomSeed.Run(chosen, seed =>
    {
        var random = new Random(seed);
        var bids = Side(random, descending: true);
        var asks = Side(random, descending: false);
        var reference = new Price(100_000 + (random.Next(-15, 16) * Tick));
        foreach (var rule in Enum.GetValues<AuctionTieRule>())
            Assert.Equal(Naive(bids, asks, reference, rule), CallAuction.Match(bids, asks, reference, new Price(Tick), rule));
    });

    private static (Price Price, long Volume) Naive(PriceLevel[] bids, PriceLevel[] asks, Price reference, AuctionTieRule rule)
    {
        var candidates = Enumerable.Range(-30, 61).Select(i => 100_000 + (i * Tick)).Select(price =>
        {
            var demand = bids.Where(b => b.Price >= price).Sum(b => b.Quantity);
            var supply = asks.Where(a => a.Price <= price).Sum(a => a.Quantity);
            return (Price: price, Volume: Math.Min(demand, supply), Imbalance: Math.Abs(demand - supply));
        }).ToList();
        var volume = candidates.Max(c => c.Volume);
        if (volume == 0) return (Price.None, 0);
        var largest = candidates.Where(c => c.Volume == volume).ToList();
        var tied = largest.Where(c => c.Imbalance == largest.Min(l => l.Imbalance)).Select(c => c.Price).ToList();
        var chosen = rule == AuctionTieRule.SmallestImbalanceThenMiddle
            ? tied[tied.Count / 2]
            : tied.OrderBy(p => Math.Abs(p - reference.Value)).ThenByDescending(p => p).First();
        return (new Price(chosen), volume);
    }

    private static PriceLevel[] Side(Random random, bool descending)
    {
        var levels = Enumerable.Range(0, random.Next(1, 8)).Select(_ => 100_000 + (random.Next(-12, 13) * Tick)).Distinct()
            .Select(price => new PriceLevel(price, random.Next(1, 6) * 100));
        return [.. descending ? levels.OrderByDescending(l => l.Price) : levels.OrderBy(l => l.Price)];
    }

    private static PriceLevel Level(decimal price, long quantity) => new(Price.FromYuan(price).Value, quantity);
}
