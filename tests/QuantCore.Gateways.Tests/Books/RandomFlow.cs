using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Gateways.Tests.Books;

/// <summary>Random order and trade records, most of which fit a book and some of which do not.</summary>
internal sealed class RandomFlow(int seed)
{
    private readonly Random _random = new(seed);
    private long _nextOrder = 1;

    public void Step(Action<Level2OrderRecord> order, Action<Level2TradeRecord> trade)
    {
        switch (_random.Next(10))
        {
            case < 5:
                order(Add());
                break;
            case < 7:
                order(new Level2OrderRecord { Kind = Level2OrderKind.Delete, OrderNo = Some(), Quantity = Shares() });
                break;
            case < 9:
                trade(Trade());
                break;
            default:
                trade(new Level2TradeRecord { Kind = Level2TradeKind.Cancel, SellOrderNo = Some(), Quantity = 1000 });
                break;
        }
    }

    private Level2OrderRecord Add() => new()
    {
        Kind = Level2OrderKind.Add,
        Side = _random.Next(2) == 0 ? Side.Buy : Side.Sell,
        OrderNo = _random.Next(20) == 0 ? Some() : _nextOrder++,
        OrdType = _random.Next(12) == 0 ? OrdType.MarketBestOwn : OrdType.Limit,
        Price = _random.Next(12) == 0 ? 0 : 100_000 + (_random.Next(40) * 100),
        Quantity = Shares(),
    };

    private Level2TradeRecord Trade() => new()
    {
        Kind = Level2TradeKind.Fill,
        Aggressor = (Side)_random.Next(3),
        BuyOrderNo = Some(),
        SellOrderNo = Some(),
        Price = 100_000,
        Quantity = Shares(),
    };

    private long Shares() => _random.Next(1, 10) * 100;

    private long Some() => Math.Max(1, _nextOrder - _random.Next(1, 60));
}
