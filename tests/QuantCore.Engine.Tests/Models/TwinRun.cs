using System.Globalization;
using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Tests.Models;

/// <summary>Drives the core and its slow twin with the same random list of events and compares them after every one.</summary>
internal sealed class TwinRun
{
    private const decimal Opening = 60_000m;
    private static readonly string[] Symbols = [Known.Symbol, "600001.SH"];
    private readonly EngineHarness _engine = EngineHarness.Open(9, 31, account: Known.Funded(Opening));
    private readonly NaiveOrders _twin = new(Opening);
    private readonly Script _script;

    public TwinRun(byte[] script)
    {
        _script = new Script(script);
        Open();
    }

    public HashSet<(OrdStatus From, OrdStatus To)> Transitions { get; } = [];

    public void Play()
    {
        while (!_script.IsOver)
        {
            var before = _engine.State.Orders.All.ToDictionary(order => order.Id, order => (order.Status, order.CumQty));
            var step = Step();
            foreach (var order in _engine.State.Orders.All)
            {
                if (!before.TryGetValue(order.Id, out var was)) continue;
                Assert.True(order.CumQty >= was.CumQty, $"{step}: filled went back");
                if (order.Status != was.Status) Transitions.Add((was.Status, order.Status));
            }

            Compare(step);
        }
    }

    private void Open()
    {
        foreach (var symbol in Symbols)
        {
            _engine.Send(Known.Row(symbol, Board.SseMain, 10m));
            _engine.Quote(symbol: symbol);
        }
    }

    private string Step()
    {
        _engine.After(Known.Second);
        var kind = _script.Next(20);
        if (kind <= 5 || _twin.All.Count == 0) return Place();
        if (kind == 6) return NextDay();
        if (kind == 7) return GatewayUp();
        var order = _twin.All[_twin.All.Count - 1 - _script.Next(Math.Min(_twin.All.Count, 6))];
        var id = new OrderId(order.Id);
        switch (kind)
        {
            case 8: _twin.New(order); _engine.Report(id, ExecType.New); break;
            case 9: _twin.Status(order); _engine.Report(id, ExecType.OrderStatus); break;
            case 10: _twin.Cancel(order); _engine.Cancel(id); break;
            case 11: _twin.CancelRefused(order); _engine.RejectCancel(id); break;
            case 12: _twin.End(order, OrdStatus.Canceled); _engine.Report(id, ExecType.Canceled); break;
            case 13: _twin.End(order, OrdStatus.Rejected); _engine.Report(id, ExecType.Rejected); break;
            case 14: _twin.NeverReceived(order); _engine.Report(id, ExecType.NeverReceived); break;
            default: return Fill(order);
        }

        return $"kind {kind} of {id}";
    }

    private string Place()
    {
        var isBuy = _script.Chance(60);
        var order = new NaiveOrder
        {
            Id = OrderId.Of(_engine.Core.Sequence + 2, 1).Value, Symbol = Symbols[_script.Next(2)], IsBuy = isBuy,
            Price = isBuy ? 10.00m - (_script.Next(10) * 0.01m) : 10.01m + (_script.Next(10) * 0.01m),
            Quantity = 100 * (1 + _script.Next(25)),
            PlacedNs = _engine.NowNs, PlacedDay = _twin.Day,
        };
        _engine.Quote(symbol: order.Symbol);
        var expected = _twin.Judge(order);
        _engine.Send(_engine.NewOrder(isBuy ? Side.Buy : Side.Sell, order.Price, order.Quantity, order.Symbol));
        if (expected == RejectReason.None)
        {
            _twin.All.Add(order);
            Assert.Equal(order.Id, _engine.The<OrderAccepted>().OrderId.Value);
        }
        else
        {
            Assert.Equal(expected, _engine.The<OrderRejected>().Reason);
        }

        return $"place {(isBuy ? "buy" : "sell")} {order.Quantity}: {expected}";
    }

    private string Fill(NaiveOrder order)
    {
        var quantity = _script.Chance(30) ? order.Leaves : 1 + _script.Next(250);
        var better = (_script.Next(6) - 1) * 0.01m;
        var price = order.IsBuy ? order.Price - better : order.Price + better;
        var execId = string.Create(CultureInfo.InvariantCulture, $"e{_script.Next(40)}");
        var isOld = _script.Chance(30);
        var isOfToday = !isOld || order.PlacedDay == _twin.Day;
        _twin.Fill(order, execId, quantity, price, isOfToday);
        _engine.Fill(new OrderId(order.Id), quantity, price, execId, isOld ? order.PlacedNs : null);
        return $"fill {quantity} at {price} of {new OrderId(order.Id)}";
    }

    private string GatewayUp()
    {
        _twin.GatewayUp();
        _engine.GatewayUp();
        return "gateway up";
    }

    private string NextDay()
    {
        TradingCalendar.TryNext(_engine.Day.ToDate(), out var next);
        _twin.NextDay();
        _engine.RollTo(TradingDay.From(next)).At(9, 31);
        Open();
        return "next day";
    }

    private void Compare(string step)
    {
        _engine.CheckLedger();
        foreach (var expected in _twin.All)
        {
            var order = _engine.Order(new OrderId(expected.Id));
            Assert.Equal(
                (step, expected.Status, expected.Filled, expected.Amount, expected.Frozen, expected.WantsCancel),
                (step, order.Status, order.CumQty.Shares, order.CumAmount.ToYuan(), order.FrozenCash.ToYuan(), order.IsCancelRequested));
        }

        var (account, balance) = (_engine.Account, _twin.Balance);
        Assert.Equal(
            (step, balance.Cash, balance.Frozen, balance.Fees, balance.Realized),
            (step, account.Cash.ToYuan(), account.Frozen.ToYuan(), account.Fees.ToYuan(), account.RealizedPnl.ToYuan()));
        foreach (var symbol in Symbols)
        {
            if (account.FindPosition(InstrumentId.Parse(symbol)) is not { } held) continue;
            var holding = balance.Of(symbol);
            Assert.Equal(
                (step, holding.Quantity, holding.BoughtToday, holding.Frozen, holding.Sellable, holding.Cost, holding.Realized),
                (step, held.Quantity.Shares, held.BoughtToday.Shares, held.Frozen.Shares, held.Sellable.Shares,
                    held.Cost.ToYuan(), held.RealizedPnl.ToYuan()));
        }
    }
}
