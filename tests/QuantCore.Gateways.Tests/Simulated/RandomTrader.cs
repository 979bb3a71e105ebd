using QuantCore.Gateways.Simulated;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>A fixed random plan of orders and cancels: what is sent after which session record.</summary>
internal sealed class RandomTrader
{
    private readonly Dictionary<long, List<object>> _plan = [];

    public RandomTrader(
        int seed, IReadOnlyList<byte[]> session, InstrumentId instrument, int actions, long midPrice = 100_000, long spread = 12)
    {
        var random = new Random(seed ^ 0x5EED);
        var sent = new List<OrderId>();
        for (var i = 0; i < actions; i++)
        {
            var position = 3 + (long)((session.Count - 3) * (i / (double)actions));
            object action;
            if (sent.Count > 0 && random.Next(4) == 0)
            {
                action = new CancelSent { OrderId = sent[random.Next(sent.Count)], VenueOrderId = string.Empty };
            }
            else
            {
                var order = Order(random, OrderId.Of(i + 1, 1), instrument, midPrice, spread);
                sent.Add(order.OrderId);
                Orders[order.OrderId] = order;
                action = order;
            }

            if (!_plan.TryGetValue(position, out var list)) _plan[position] = list = [];
            list.Add(action);
        }
    }

    public Dictionary<OrderId, OrderSent> Orders { get; } = [];

    public IReadOnlyList<object> DueAfter(long position) => _plan.GetValueOrDefault(position) ?? [];

    /// <summary>Sends what is due after a record, the clock a little later than the record.</summary>
    public void Act(SimulatedGateway gateway, long position, long timeNs, Func<object, bool>? isDue = null)
    {
        gateway.Poll(timeNs + position);
        if (!_plan.TryGetValue(position, out var actions)) return;
        foreach (var action in actions)
        {
            if (isDue is not null && !isDue(action)) continue;
            if (action is OrderSent order) gateway.Submit(order);
            else gateway.Cancel((CancelSent)action);
        }

        gateway.Poll(timeNs + position);
    }

    private static OrderSent Order(Random random, OrderId id, InstrumentId instrument, long midPrice, long spread)
    {
        var kind = random.Next(5) == 0 ? (OrdType)random.Next(2, 8) : OrdType.Limit;
        return new OrderSent
        {
            OrderId = id, Account = "A", Instrument = instrument,
            Side = random.Next(2) == 0 ? Side.Buy : Side.Sell,
            OrdType = kind,
            Price = new Price(kind == OrdType.Limit ? midPrice + (random.NextInt64(-spread, spread + 1) * 100) : 0),
            Quantity = new Quantity(random.Next(1, 9) * 100),
        };
    }
}
