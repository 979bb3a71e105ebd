using System.Globalization;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Tests.Support;

/// <content>Orders, cancels and reports in short words.</content>
internal sealed partial class EngineHarness
{
    public PlaceOrder NewOrder(
        Side side, decimal price, long quantity, string symbol = Known.Symbol, OrdType type = OrdType.Limit, string account = Known.Account,
        string? clOrdId = null, TradingMode mode = TradingMode.Simulated) => new()
    {
        Account = account, ClOrdId = clOrdId ?? string.Create(CultureInfo.InvariantCulture, $"c{++_clOrdIds}"),
        Instrument = InstrumentId.Parse(symbol), Side = side, OrdType = type, Price = Price.FromYuan(price),
        Quantity = new Quantity(quantity), Mode = mode, Owner = "key-1",
    };

    /// <summary>Places an order that must be accepted.</summary>
    public OrderId Place(PlaceOrder order)
    {
        Send(order);
        return Has<OrderAccepted>()
            ? The<OrderAccepted>().OrderId
            : throw new InvalidOperationException($"refused: {The<OrderRejected>().Reason}");
    }

    public OrderId Buy(decimal price = 10.00m, long quantity = 100, string symbol = Known.Symbol) =>
        Place(NewOrder(Side.Buy, price, quantity, symbol));

    public OrderId Sell(decimal price = 10.01m, long quantity = 100, string symbol = Known.Symbol) =>
        Place(NewOrder(Side.Sell, price, quantity, symbol));

    /// <summary>Places an order that must be refused.</summary>
    public OrderRejected Refuse(PlaceOrder order)
    {
        Send(order);
        return The<OrderRejected>();
    }

    /// <summary>Places an order that must be refused, and holds the numbers of the refusal against the expected ones.</summary>
    public void Refuse(PlaceOrder order, RejectReason reason, long limit, long value)
    {
        var rejected = Refuse(order);
        Assert.Equal((reason, limit, value), (rejected.Reason, rejected.Limit, rejected.Value));
    }

    public IReadOnlyList<object> Cancel(OrderId id) => Send(new CancelOrder { OrderId = id });

    public IReadOnlyList<object> Report(OrderId id, ExecType type, string venueOrderId = "v", string text = "") => Send(
        new ExecutionReport { OrderId = id, ExecType = type, VenueOrderId = venueOrderId, Text = text, EventTimeNs = NowNs },
        RecordSource.SimulatedExchange);

    public IReadOnlyList<object> Fill(OrderId id, long quantity, decimal price, string? execId = null, long? eventTimeNs = null) =>
        Send(NewFill(id, quantity, price, execId, eventTimeNs), RecordSource.SimulatedExchange);

    public ExecutionReport NewFill(OrderId id, long quantity, decimal price, string? execId = null, long? eventTimeNs = null) => new()
    {
        OrderId = id, ExecType = ExecType.Trade, ExecId = execId ?? string.Create(CultureInfo.InvariantCulture, $"x{++_execIds}"),
        VenueOrderId = "v", LastQty = new Quantity(quantity), LastPx = Price.FromYuan(price), EventTimeNs = eventTimeNs ?? NowNs,
    };

    public IReadOnlyList<object> RejectCancel(OrderId id) => Send(
        new CancelReject { OrderId = id, Reason = RejectReason.OrderFinal, Text = "too late" }, RecordSource.SimulatedExchange);

    public IReadOnlyList<object> GatewayUp() => Send(new GatewayStatusChange { Gateway = "sim", IsUp = true }, RecordSource.System);

    public IReadOnlyList<object> Engage(KillSwitchLevel level, string account = "") =>
        Send(new EngageKillSwitch { Level = level, Account = account, Reason = "test", By = "op" });

    public IReadOnlyList<object> Release(string account = "") =>
        Send(new ReleaseKillSwitch { Account = account, Reason = "test", By = "op" });

    public IReadOnlyList<object> Limit(RiskLimits limits, string account = Known.Account) =>
        Send(new SetRiskLimits { Account = account, Limits = limits, By = "op" });

    /// <summary>Shares bought yesterday: bought, filled, and the day rolled to the next one; the row is renewed, the quote too.</summary>
    public EngineHarness HoldFromYesterday(long quantity, decimal price = 10.00m, TradingDay? next = null)
    {
        Fill(Buy(price, quantity), quantity, price);
        return OnNextDay(next ?? Known.Monday);
    }

    public EngineHarness OnNextDay(TradingDay day, int hour = 10, int minute = 0)
    {
        RollTo(day);
        Send(Known.MainRow());
        return At(hour, minute).Quote();
    }
}
