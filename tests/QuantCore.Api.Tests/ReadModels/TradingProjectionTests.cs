using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Market;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Tests.ReadModels;

/// <summary>The read models by themselves: what becomes visible when, and what happens at their bounds.</summary>
public sealed class TradingProjectionTests
{
    private readonly TradingProjection _views = new(new QuoteBoard(), new ReadModelBounds { Orders = 10, Fills = 10, Rejections = 10 });

    [Fact]
    public void Nothing_of_a_batch_is_visible_before_its_end()
    {
        Feed(1, Accepted(1));
        Assert.Null(_views.Orders.Find(OrderId.Of(1, 1)));
        Assert.Equal(0, _views.Applied);
        _views.OnBatchEnd(1);
        Assert.NotNull(_views.Orders.Find(OrderId.Of(1, 1)));
        Assert.Equal(1, _views.Applied);
    }

    [Fact]
    public void Beyond_the_bound_the_oldest_orders_are_forgotten_everywhere()
    {
        for (var n = 1; n <= 25; n++) Feed(n, Accepted(n));
        _views.OnBatchEnd(25);
        Assert.Null(_views.Orders.Find(OrderId.Of(15, 1)));
        Assert.Null(_views.Orders.Find("A", "c15"));
        Assert.Equal("c16", _views.Orders.Find("A", "c16")!.ClientOrderId);
        Assert.Equal(25, _views.Orders.Count);
        Assert.Equal(10, _views.Orders.Working);
        Assert.Equal(10, _views.Orders.List(new OrderFilter(), new PageRequest(1000)).Items.Count);
    }

    [Fact]
    public void Pages_add_up_to_the_list_in_both_directions()
    {
        for (var n = 1; n <= 10; n++) Feed(n, Accepted(n));
        _views.OnBatchEnd(10);
        foreach (var ascending in new[] { true, false })
        {
            var seen = new List<long>();
            for (long? cursor = null; ;)
            {
                var page = _views.Orders.List(new OrderFilter(), new PageRequest(3, cursor, ascending));
                seen.AddRange(page.Items.Select(o => o.OrderId.Sequence));
                Assert.Equal(10, page.AsOfSequence);
                if (page.Next is null) break;
                cursor = page.Next;
            }

            var all = Enumerable.Range(1, 10).Select(n => (long)n);
            Assert.Equal(ascending ? all : all.Reverse(), seen);
        }
    }

    [Fact]
    public async Task A_reader_that_is_too_slow_is_cut_and_the_others_go_on()
    {
        using var slow = _views.Feed.Subscribe(capacity: 2);
        using var quick = _views.Feed.Subscribe(capacity: 100);
        for (var n = 1; n <= 5; n++)
        {
            Feed(n, Accepted(n));
            _views.OnBatchEnd(n);
        }

        var got = new List<long>();
        await foreach (var group in slow.Groups.ReadAllAsync()) got.Add(group[0].Sequence);
        Assert.Equal([1L, 2L], got);
        Assert.True(slow.IsCut);
        for (var n = 1; n <= 5; n++) Assert.Equal(n, (await quick.Groups.ReadAsync())[0].Sequence);
        Assert.False(quick.IsCut);
        Assert.Equal(1, _views.Feed.Count);
    }

    [Fact]
    public async Task The_outputs_of_one_input_reach_a_reader_together()
    {
        using var reader = _views.Feed.Subscribe(capacity: 100);
        Feed(7, Accepted(7));
        Feed(7, Filled(7, 1));
        Feed(8, Filled(7, 2));
        _views.OnBatchEnd(8);
        var first = await reader.Groups.ReadAsync();
        Assert.Equal([(7L, 1), (7L, 2)], first.Select(o => (o.Sequence, o.Ordinal)));
        Assert.Equal([(8L, 1)], (await reader.Groups.ReadAsync()).Select(o => (o.Sequence, o.Ordinal)));
    }

    [Fact]
    public async Task Who_waits_for_an_input_goes_on_when_it_is_visible()
    {
        var waiting = _views.WaitForAsync(3, TimeSpan.FromSeconds(30)).AsTask();
        Feed(2, Accepted(2));
        _views.OnBatchEnd(2);
        Assert.False(waiting.IsCompleted);
        _views.OnBatchEnd(3);
        Assert.True(await waiting);
        Assert.False(await _views.WaitForAsync(99, TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void A_fill_moves_status_average_price_and_fees()
    {
        Feed(1, Accepted(1));
        Feed(2, Filled(1, 1));
        Feed(3, Filled(1, 2));
        _views.OnBatchEnd(3);
        var order = _views.Orders.Find(OrderId.Of(1, 1))!;
        Assert.Equal(OrdStatus.Filled, order.Status);
        Assert.Equal(10.05m, order.AvgPx);
        Assert.Equal(new Quantity(0), order.LeavesQty);
        Assert.Equal(2m, order.Fees.Total.ToYuan());
        Assert.Equal(0, _views.Orders.Working);
        var types = _views.Orders.Timeline(OrderId.Of(1, 1))!.Select(s => s.Type);
        Assert.Equal([RecordType.OrderAccepted, RecordType.OrderFilled, RecordType.OrderFilled], types);
    }

    private static OrderAccepted Accepted(long sequence) => new()
    {
        OrderId = OrderId.Of(sequence, 1), Account = "A", ClOrdId = "c" + sequence, Instrument = InstrumentId.Parse("600000.SH"), Side = Side.Buy,
        OrdType = OrdType.Limit, Price = Price.FromYuan(10.10m), Quantity = new Quantity(200), Owner = "k", FrozenCash = Money.Zero, IsHeld = false,
    };

    private static OrderFilled Filled(long order, int fill) => new()
    {
        OrderId = OrderId.Of(order, 1), ExecId = $"{order}.{fill}", LastQty = new Quantity(100), LastPx = Price.FromYuan(fill == 1 ? 10m : 10.10m),
        Fees = new(Money.FromYuan(1m), default, default, default, default), Status = fill == 1 ? OrdStatus.PartiallyFilled : OrdStatus.Filled,
        CumQty = new Quantity(100 * fill), CumAmount = Money.FromYuan(fill == 1 ? 1000m : 2010m), FrozenCash = Money.Zero, EventTimeNs = 0,
        Account = "A", Instrument = InstrumentId.Parse("600000.SH"), Side = Side.Buy, VenueOrderId = "V1",
    };

    private void Feed<T>(long sequence, T output)
        where T : IRecordPayload =>
        _views.OnOutput(sequence, RecordCodec.Encode(new RecordHeader { SourceSequence = sequence, TimestampNs = sequence }, output));
}
