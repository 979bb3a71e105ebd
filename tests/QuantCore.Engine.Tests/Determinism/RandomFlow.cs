using System.Globalization;
using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Tests.Determinism;

/// <summary>A random journal of everything the core takes: market data with Level-2, commands and reports good and bad, days.</summary>
internal sealed class RandomFlow
{
    private static readonly string[] Symbols = [Known.Symbol, Known.Star, "000001.SZ", "300001.SZ", "510300.SH", "600777.SH"];
    private static readonly string[] Accounts = [Known.Account, "İ-2", "账户3"];
    private static readonly long[] Extremes =
    [
        0, 1, -1, long.MaxValue, long.MinValue,
        1_000_000_000, 10_000_000_000, 1_000_000_000_000_000_000,
    ];
    private readonly Random _random;
    private readonly bool _isWild;
    private readonly EngineHarness _engine;

    public RandomFlow(int seed, int length, bool isWild = false)
    {
        _random = new Random(seed);
        _isWild = isWild;
        _engine = EngineHarness.Open(9, 15, Known.Configuration with { CheckpointInterval = 64 });
        foreach (var account in Accounts[1..]) _engine.Send(Known.Funded(account: account));
        Rows();
        for (var i = 0; i < length; i++) Step();
    }

    public EngineHarness Engine => _engine;

    private void Rows()
    {
        Board[] boards = [Board.SseMain, Board.Star, Board.SzseMain, Board.ChiNext, Board.SseFund];
        for (var i = 0; i < boards.Length; i++)
            _engine.Send(Known.Row(Symbols[i], boards[i], 10m) with { IsRiskWarning = i == 2, IsSameDaySellable = i == 4, Name = "名" });
    }

    private void Step()
    {
        Pass();
        switch (_random.Next(26))
        {
            case < 6: Quote(); break;
            case < 9: Level2Order(); break;
            case < 11: Level2Trade(); break;
            case 11: Bar(); break;
            case 12: _engine.Tick(); break;
            case < 17: Place(); break;
            case 17: _engine.Cancel(AnyOrder()); break;
            case < 23: Report(); break;
            default: Administration(); break;
        }

        _engine.CheckLedger();
    }

    private void Pass()
    {
        var roll = _random.Next(100);
        _engine.NowNs += roll < 90 ? _random.Next(3_000_000) * 1_000L : roll < 99 ? _random.Next(600) * Known.Second : 3_600 * Known.Second;
        if (_engine.NowNs < _engine.Day.MidnightNs + ShanghaiTime.At(15, 40)) return;
        TradingCalendar.TryNext(_engine.Day.ToDate(), out var next);
        if (next == default) return;
        _engine.RollTo(TradingDay.From(next)).At(9, 14);
        Rows();
    }

    private void Quote()
    {
        var bid = 9.90m + (_random.Next(20) * 0.01m);
        var quality = _random.Next(20) == 0 ? DataQuality.Crossed : DataQuality.Good;
        _engine.Quote(bid, bid + 0.01m, bid, Any(Symbols), quality);
    }

    private void Level2Order() => _engine.SendFixed(new Level2OrderRecord
    {
        Instrument = InstrumentId.Parse(Any(Symbols)).Value, Kind = (Level2OrderKind)_random.Next(1, 3), Side = (Side)_random.Next(1, 3),
        OrdType = OrdType.Limit, OrderNo = _random.Next(1, 60), Price = Long(99_000 + (_random.Next(20) * 100)),
        Quantity = Long(_random.Next(1, 900)), EventTimeNs = _engine.NowNs,
    });

    private void Level2Trade() => _engine.SendFixed(new Level2TradeRecord
    {
        Instrument = InstrumentId.Parse(Any(Symbols)).Value, Kind = (Level2TradeKind)_random.Next(1, 3),
        Aggressor = (Side)_random.Next(0, 3), BuyOrderNo = _random.Next(0, 60), SellOrderNo = _random.Next(0, 60),
        Price = Long(99_000 + (_random.Next(20) * 100)), Quantity = Long(_random.Next(1, 900)),
        Quality = (DataQuality)(_random.Next(20) == 0 ? 2 : 0),
    });

    private void Bar() => _engine.SendFixed(new BarRecord
    {
        Instrument = InstrumentId.Parse(Any(Symbols)).Value, Close = Long(100_000), PeriodMinutes = 1,
    });

    private void Place()
    {
        var side = (Side)_random.Next(1, 3);
        var type = _random.Next(6) == 0 ? (OrdType)_random.Next(0, 9) : OrdType.Limit;
        var price = type == OrdType.Limit || _random.Next(2) == 0 ? 9.85m + (_random.Next(35) * 0.01m) : 0m;
        var order = _engine.NewOrder(side, price, 100 * _random.Next(1, 8), Any(Symbols), type, Any(Accounts));
        if (_random.Next(15) == 0) order = order with { ClOrdId = "again" };
        if (_random.Next(20) == 0) order = order with { Mode = (TradingMode)_random.Next(0, 5), Account = "nobody" };
        order = order with { Quantity = new Quantity(Long(order.Quantity.Shares)), Price = new Price(Long(order.Price.Value)) };
        if (_random.Next(4) == 0) _engine.Preview(order);
        _engine.Send(order);
    }

    private void Report()
    {
        var id = AnyOrder();
        var order = _engine.State.Orders.Find(id);
        if (_random.Next(8) == 0) _engine.RejectCancel(id);
        var type = _random.Next(3) != 0 ? ExecType.Trade : (ExecType)_random.Next(0, 9);
        var execId = string.Create(CultureInfo.InvariantCulture, $"r{_random.Next(30)}");
        var report = _engine.NewFill(id, 1, 10m, execId, Long(_engine.NowNs)) with
        {
            ExecType = type, LastPx = new Price(Long(order?.Price.IsNone != false ? 100_000 : order.Price.Value)),
            LastQty = new Quantity(Long(order is null ? 100 : _random.Next(2) == 0 ? order.LeavesQty.Shares : _random.Next(1, 300))),
        };
        _engine.Send(report, RecordSource.Qmt);
    }

    private void Administration()
    {
        var account = _random.Next(3) == 0 ? string.Empty : Any(Accounts);
        switch (_random.Next(8))
        {
            case 0: _engine.GatewayUp(); break;
            case 1 when _random.Next(3) == 0: _engine.Engage((KillSwitchLevel)_random.Next(0, 5), account); break;
            case 1 or 2 or 3:
                _engine.Release();
                _engine.Release(account);
                break;
            case 4: _engine.Limit(Limits(), account); break;
            case 5: _engine.Send(new CancelAllOrders { Account = account, Side = (Side)_random.Next(0, 3) }); break;
            case 6: Define(); break;
            default: Strange(); break;
        }
    }

    private RiskLimits Limits() => _random.Next(3) != 0 ? new RiskLimits() : new()
    {
        MaxOrderValue = new Money(Long(100_000_000)), MaxPositionValue = new Money(Long(0)),
        MaxExposure = new Money(Long(0)), MaxDayLoss = new Money(Long(0)),
        MaxIdenticalPerSecond = _random.Next(0, 4), OrdersPerSecond = _random.Next(0, 20), MaxOpenOrders = _random.Next(0, 30),
    };

    private void Define() => _engine.Send(Known.Row(Symbols[0], (Board)(_isWild ? _random.Next(256) : 1), 10m) with
    {
        PreClose = new Price(Long(100_000)), UpperLimit = new Price(Long(0)), LowerLimit = new Price(Long(0)),
        IsSuspended = _random.Next(5) == 0,
        ListedDays = _random.Next(0, 3),
        Instrument = _isWild && _random.Next(3) == 0
            ? new InstrumentId((uint)_random.NextInt64(0, 1L << 32))
            : InstrumentId.Parse(Symbols[0]),
    });

    private void Strange()
    {
        if (!_isWild) return;
        _engine.Send(new StartTradingDay { Day = new TradingDay((int)Any(Extremes) % 1_000_000) });
        var account = Known.Funded(account: Any(Accounts) + _random.Next(40));
        _engine.Send(account with { Cash = new Money(Any(Extremes)), CommissionPer10M = Any(Extremes) });
        var configuration = Known.Configuration with { StaleQuoteNs = Any(Extremes), MaxOrders = (int)Any(Extremes) };
        _engine.Send(configuration with { CheckpointInterval = _random.Next(-1, 90) });
        Place();
        _engine.Send(Known.Configuration with { CheckpointInterval = 64 });
    }

    // Wild flows carry numbers nobody can mean.
    private long Long(long usual) => _isWild && _random.Next(12) == 0 ? Any(Extremes) : usual;

    private OrderId AnyOrder()
    {
        var all = _engine.State.Orders.All;
        if (all.Count == 0 || _random.Next(30) == 0) return OrderId.Of(_random.Next(1, 99_999), 1);
        var recent = all.Where(order => order.IsSent || _random.Next(20) == 0).TakeLast(12).ToArray();
        return recent.Length == 0 ? all[^1].Id : Any(recent).Id;
    }

    private T Any<T>(T[] of) => of[_random.Next(of.Length)];
}
