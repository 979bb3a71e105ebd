using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>
/// Writes what happens in a simulated book as the exchange's streams would: SSE numbers orders apart from events and never shows the part
/// of an order that trades at once; SZSE gives every order the number of its event, and cancels are in the trade stream.
/// </summary>
internal sealed class Tape(InstrumentPlan plan, RecordSet records)
{
    private readonly uint _instrument = plan.Row.Instrument.Value;
    private readonly bool _isSzse = plan.Row.Instrument.Exchange == Exchange.Szse;
    private long _events;
    private long _orders;
    private DayTotals _totals;

    /// <summary>The day so far.</summary>
    public ref readonly DayTotals Totals => ref _totals;

    /// <summary>Takes an order in and answers its number.</summary>
    public long Enter(long timeNs, Side side, long price, long quantity)
    {
        if (!_isSzse) return ++_orders;
        var number = _events + 1;
        WriteOrder(timeNs, Level2OrderKind.Add, side, price, quantity, number);
        return number;
    }

    /// <summary>What is left of an order rests in the book.</summary>
    public void Rest(long timeNs, Side side, long price, long quantity, long number)
    {
        if (!_isSzse) WriteOrder(timeNs, Level2OrderKind.Add, side, price, quantity, number);
    }

    /// <summary>An order is cancelled.</summary>
    public void Cancel(long timeNs, in SimOrder order, long price)
    {
        if (!_isSzse)
        {
            WriteOrder(timeNs, Level2OrderKind.Delete, order.Side, price, order.Quantity, order.Number);
            return;
        }

        var (buy, sell) = order.Side == Side.Buy ? (order.Number, 0L) : (0L, order.Number);
        WriteTrade(timeNs, Level2TradeKind.Cancel, default, buy, sell, 0, order.Quantity);
    }

    /// <summary>Two orders trade. SZSE does not say who took; in an auction nobody did.</summary>
    public void Fill(long timeNs, Side aggressor, long buyNo, long sellNo, long price, long quantity)
    {
        _totals.Add(price, quantity);
        WriteTrade(timeNs, Level2TradeKind.Fill, _isSzse ? default : aggressor, buyNo, sellNo, price, quantity);
    }

    private void WriteOrder(long timeNs, Level2OrderKind kind, Side side, long price, long quantity, long number)
    {
        _events++;
        if (!plan.HasLevel2) return;
        var order = new Level2OrderRecord
        {
            Instrument = _instrument,
            Side = side,
            Kind = kind,
            OrdType = OrdType.Limit,
            EventTimeNs = timeNs,
            OrderNo = number,
            Price = price,
            Quantity = quantity,
            BizIndex = _events,
            Channel = plan.Channel,
        };
        records.Add(order, Key());
    }

    private void WriteTrade(long timeNs, Level2TradeKind kind, Side aggressor, long buyNo, long sellNo, long price, long quantity)
    {
        _events++;
        if (!plan.HasLevel2) return;
        var trade = new Level2TradeRecord
        {
            Instrument = _instrument,
            Kind = kind,
            Aggressor = aggressor,
            EventTimeNs = timeNs,
            BuyOrderNo = buyNo,
            SellOrderNo = sellNo,
            Price = price,
            Quantity = quantity,
            BizIndex = _events,
            Channel = plan.Channel,
        };
        records.Add(trade, Key());
    }

    private RecordKey Key() => new() { Stream = RecordKey.StreamOf(_instrument, plan.Channel, isNumbered: true), Number = _events };
}
