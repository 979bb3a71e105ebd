using QuantCore.Model.Messages;
using QuantCore.Replay.Sessions.Generate;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Sessions;

/// <summary>The parts of the generator: random numbers and the auction's price.</summary>
public sealed class SimulationTests
{
    [Fact]
    public void Random_numbers_are_those_of_the_published_algorithm()
    {
        var random = new Xoshiro(0, 0);
        Assert.Equal([0x99ec5f36cb75f2b4, 0xbf6e1f784956452a, 0x1a5f849d4933e6e0], new[] { random.Next(), random.Next(), random.Next() });
        var other = new Xoshiro(42, 7);
        Assert.Equal([0x36566fde73b53910, 0x17390ae20168c451], new[] { other.Next(), other.Next() });
    }

    [Theory]
    [InlineData(5, false, 4)] // the reference lies above the tie: its upper end
    [InlineData(0, false, 2)] // below: its lower end
    [InlineData(3, false, 3)] // within
    [InlineData(5, true, 3)] // SSE: the middle
    public void A_tie_of_volume_and_imbalance_is_decided_by_the_exchanges_rule(int reference, bool middle, int expected)
    {
        var book = new SimBook(8);
        book.Add(Side.Buy, 4, 100, 1);
        book.Add(Side.Sell, 2, 100, 2);

        Assert.Equal((expected, 100L, 0L), SimAuction.Match(book, reference, middle));
    }

    [Fact]
    public void Sides_that_do_not_meet_give_no_print()
    {
        var book = new SimBook(8);
        book.Add(Side.Buy, 2, 100, 1);
        book.Add(Side.Sell, 3, 100, 2);

        Assert.Equal(0, SimAuction.Match(book, 2, false).Volume);
        Assert.Equal(0, SimAuction.Match(new SimBook(8), 2, false).Volume);
    }

    [SeededProperty]
    public void The_print_is_the_best_price_there_is_and_leaves_an_uncrossed_book(int seed)
    {
        const int Levels = 12;
        var random = new Xoshiro((ulong)(uint)seed, 1);
        var book = new SimBook(Levels);
        var (bids, asks) = (new long[Levels], new long[Levels]);
        for (var i = 0; i < 20; i++)
        {
            var (level, shares) = (random.Below(Levels), 1 + random.Below(9));
            var side = random.Chance(0.5) ? Side.Buy : Side.Sell;
            book.Add(side, level, shares, i);
            (side == Side.Buy ? bids : asks)[level] += shares;
        }

        var (price, volume, _) = SimAuction.Match(book, 5, takesMiddle: seed % 2 == 0);
        long Tradable(int level) => Math.Min(bids[level..].Sum(), asks[..(level + 1)].Sum());
        Assert.Equal(Enumerable.Range(0, Levels).Max(Tradable), volume);
        if (volume > 0) Assert.Equal(volume, Tradable(price));

        long traded = 0;
        SimAuction.Execute(book, volume, (bid, ask, shares) =>
        {
            Assert.True(bid.Level >= price && ask.Level <= price);
            traded += shares;
        });
        Assert.Equal(volume, traded);
        Assert.True(book.Bids.IsEmpty || book.Asks.IsEmpty || book.Bids.Best < book.Asks.Best);
    }
}
