using FsCheck.Xunit;
using QuantCore.Model.Books;
using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Books;

public sealed class Level2BookTests
{
    private readonly Level2Book _book = new(4);

    [Fact]
    public void Keeps_levels_best_first_and_orders_first_come_first()
    {
        Add(1, Side.Buy, 100, 10);
        Add(2, Side.Buy, 101, 20);
        Add(3, Side.Buy, 101, 30);
        Add(4, Side.Sell, 103, 5);
        Add(5, Side.Sell, 102, 7);

        Assert.Equal(new BookTop(new Price(101), 50, new Price(102), 7), BookTop.Of(_book));
        Assert.Equal([2L, 3L], Numbers(Side.Buy, 101));
        Assert.Equal(5, _book.QuantityAt(Side.Sell, new Price(103)));
    }

    [Fact]
    public void A_trade_takes_from_both_orders_and_a_missing_taker_is_normal()
    {
        Add(1, Side.Sell, 100, 10);

        Assert.True(_book.Apply(Fill(buy: 9, sell: 1, 4, Side.Buy)));
        Assert.True(_book.TryGetOrder(1, out var order));
        Assert.Equal(6, order.Leaves);
        Assert.True(_book.Apply(Fill(buy: 9, sell: 1, 6, Side.Buy)));
        Assert.Equal(0, _book.OrderCount);
    }

    [Fact]
    public void Says_when_a_trade_names_a_passive_order_that_is_not_there()
    {
        Add(1, Side.Sell, 100, 10);

        Assert.False(_book.Apply(Fill(buy: 9, sell: 8, 4, Side.Buy)));
        Assert.False(_book.Apply(Fill(buy: 9, sell: 1, 11, Side.Buy)));
        Assert.Equal(0, _book.OrderCount);
    }

    [Fact]
    public void An_auction_trade_needs_both_orders()
    {
        Add(1, Side.Sell, 100, 10);
        Assert.False(_book.Apply(Fill(buy: 9, sell: 1, 4, default)));

        Add(2, Side.Buy, 100, 6);
        Assert.True(_book.Apply(Fill(buy: 2, sell: 1, 6, default)));
        Assert.Equal(0, _book.OrderCount);
    }

    [Fact]
    public void A_market_order_without_a_price_stays_outside_the_levels_until_it_is_gone()
    {
        Add(1, Side.Sell, 100, 10);
        _book.Apply(Order(2, Side.Buy, 0, 30, OrdType.MarketBest5Cancel));
        Assert.True(_book.BestBid.IsNone);

        Assert.True(_book.Apply(Fill(buy: 2, sell: 1, 10, default)));
        Assert.True(_book.Apply(new Level2TradeRecord { Kind = Level2TradeKind.Cancel, BuyOrderNo = 2, Quantity = 20 }));
        Assert.Equal(0, _book.OrderCount);
    }

    [Fact]
    public void An_own_best_order_takes_the_best_price_of_its_side()
    {
        Add(1, Side.Buy, 100, 10);
        _book.Apply(Order(2, Side.Buy, 0, 30, OrdType.MarketBestOwn));

        Assert.Equal([1L, 2L], Numbers(Side.Buy, 100));
        Assert.Equal(40, _book.BestBidQuantity);
    }

    [Fact]
    public void Refuses_an_order_number_twice()
    {
        Assert.True(_book.Apply(Order(1, Side.Buy, 100, 10, OrdType.Limit)));
        Assert.False(_book.Apply(Order(1, Side.Buy, 101, 10, OrdType.Limit)));
        Assert.Equal(1, _book.OrderCount);
    }

    [Property(MaxTest = 30)]
    public void Equals_the_naive_book_on_any_flow(Guid chosen) => RandomSeed.Run(chosen, seed =>
    {
        var flow = new RandomFlow(seed);
        var book = new Level2Book(2);
        var naive = new NaiveBook();
        for (var i = 0; i < 400; i++)
        {
            flow.Step(
                order => Assert.Equal(naive.Apply(order), book.Apply(order)),
                trade => Assert.Equal(naive.Apply(trade), book.Apply(trade)));
            AssertSameTop(naive, book);
            if (i % 20 == 0) AssertSame(naive, book);
        }

        AssertSame(naive, book);
    });

    [Property(MaxTest = 50)]
    public void A_snapshot_restores_the_same_book_and_the_same_hash(Guid chosen) => RandomSeed.Run(chosen, seed =>
    {
        var flow = new RandomFlow(seed);
        var book = new Level2Book();
        for (var i = 0; i < 300; i++) flow.Step(order => book.Apply(order), trade => book.Apply(trade));
        var written = new long[book.SnapshotLength];
        Assert.Equal(written.Length, book.WriteSnapshot(written));

        var restored = new Level2Book(1);
        Assert.True(restored.TryReadSnapshot(written));
        for (var i = 0; i < 100; i++)
        {
            flow.Step(
                order => Assert.Equal(book.Apply(order), restored.Apply(order)),
                trade => Assert.Equal(book.Apply(trade), restored.Apply(trade)));
        }

        Assert.Equal(Hash(book), Hash(restored));
    });

    [Fact]
    public void Refuses_a_snapshot_that_is_not_one()
    {
        Assert.False(_book.TryReadSnapshot([]));
        Assert.False(_book.TryReadSnapshot([1, 0, 5, 100]));
        Assert.False(_book.TryReadSnapshot([2, 0, 5, 100, 10, 5, 100, 10]));
        Assert.False(_book.TryReadSnapshot([long.MaxValue, long.MaxValue]));
        Assert.Equal(0, _book.OrderCount);
    }

    [Fact]
    public void Allocates_nothing_per_event_once_warm()
    {
        var flow = new RandomFlow(7);
        var orders = new List<Level2OrderRecord>();
        for (var i = 0; i < 5000; i++) flow.Step(orders.Add, _ => { });
        foreach (var order in orders) _book.Apply(order);
        _book.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var order in orders) _book.Apply(order);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void AssertSameTop(NaiveBook naive, Level2Book book)
    {
        var (bid, ask) = (naive.Levels(Side.Buy).FirstOrDefault(), naive.Levels(Side.Sell).FirstOrDefault());
        Assert.Equal(new BookTop(new Price(bid.Price), bid.Quantity, new Price(ask.Price), ask.Quantity), BookTop.Of(book));
        Assert.Equal(naive.Orders.Count, book.OrderCount);
    }

    private static void AssertSame(NaiveBook naive, Level2Book book)
    {
        Assert.Equal(naive.Orders.Count, book.OrderCount);
        foreach (var side in new[] { Side.Buy, Side.Sell })
        {
            var expected = naive.Levels(side);
            var levels = new PriceLevel[50];
            Assert.Equal(expected.Count, book.CopyLevels(side, levels));
            for (var i = 0; i < expected.Count; i++)
            {
                Assert.Equal(expected[i], (levels[i].Price, levels[i].Quantity));
                Assert.Equal(expected[i].Quantity, book.QuantityAt(side, new Price(expected[i].Price)));
                var queue = naive.Orders.Where(o => o.Side == side && o.Price == expected[i].Price).Select(o => (o.OrderNo, o.Leaves));
                var actual = new List<(long, long)>();
                foreach (var order in book.OrdersAt(side, new Price(expected[i].Price))) actual.Add((order.OrderNo, order.Leaves));
                Assert.Equal(queue, actual);
            }
        }
    }

    private static string Hash(Level2Book book)
    {
        var hasher = StateHasher.Create();
        book.AddTo(ref hasher);
        return hasher.ToString();
    }

    private static Level2OrderRecord Order(long no, Side side, long price, long quantity, OrdType type) => new()
    {
        Kind = Level2OrderKind.Add, OrderNo = no, Side = side, Price = price, Quantity = quantity, OrdType = type,
    };

    private static Level2TradeRecord Fill(long buy, long sell, long quantity, Side aggressor) => new()
    {
        Kind = Level2TradeKind.Fill, BuyOrderNo = buy, SellOrderNo = sell, Quantity = quantity, Aggressor = aggressor, Price = 100,
    };

    private void Add(long no, Side side, long price, long quantity) =>
        Assert.True(_book.Apply(Order(no, side, price, quantity, OrdType.Limit)));

    private List<long> Numbers(Side side, long price)
    {
        var numbers = new List<long>();
        foreach (var order in _book.OrdersAt(side, new Price(price))) numbers.Add(order.OrderNo);
        return numbers;
    }
}
