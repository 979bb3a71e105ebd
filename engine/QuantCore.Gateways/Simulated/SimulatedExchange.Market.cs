using QuantCore.Model.Books;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <content>The recorded market.</content>
public sealed partial class SimulatedExchange
{
    private void OnOrder(in Level2OrderRecord order)
    {
        Advance(order.EventTimeNs);
        var at = At(order.Instrument);
        EnsureSettled(at, order.EventTimeNs);
        at.HasQueue = true;
        at.Book.Apply(order);
        if (order.Kind == Level2OrderKind.Delete) at.Release(order.OrderNo);
        if (at.HasOwn && IsMatching(at, order.EventTimeNs)) _queue.Settle(at);
    }

    private void OnTrade(in Level2TradeRecord trade)
    {
        Advance(trade.EventTimeNs);
        var at = At(trade.Instrument);
        EnsureSettled(at, trade.EventTimeNs);
        at.HasTrades = true;
        if (at.HasOwn && trade.EventTimeNs - _midnightNs < AfterHours) FillFrom(at, trade);
        at.Book.Apply(trade);
        at.Release(trade.BuyOrderNo);
        at.Release(trade.SellOrderNo);
        if (trade.Kind == Level2TradeKind.Fill) NotePrint(at, trade);
        if (at.HasQueue && at.HasOwn && IsMatching(at, trade.EventTimeNs)) _queue.Settle(at);
    }

    private void FillFrom(VenueInstrument at, in Level2TradeRecord trade)
    {
        var isContinuous = IsMatching(at, trade.EventTimeNs);
        if (at.HasQueue) _queue.OnTrade(at, trade, isContinuous);
        else if (trade.Kind != Level2TradeKind.Fill) return;
        else if (isContinuous || trade.Aggressor != default) _shown.OnTrade(at, trade);
        else if (!at.HasOpened || at.IsHalted || HasClosingAuction(at)) _shown.OnPrint(at, trade.Price, trade.Quantity);
    }

    private void NotePrint(VenueInstrument at, in Level2TradeRecord trade)
    {
        at.Last = trade.Price;
        var time = trade.EventTimeNs - _midnightNs;
        if (time >= Close) at.HasClosed = true;
        else if (PhaseAt(at, trade.EventTimeNs).IsContinuous()) at.HasOpened = true;
        else if (at.HasQueue) at.HasOpened |= time >= AuctionEnd;
    }

    private void OnQuote(ReadOnlySpan<byte> record)
    {
        ref readonly var quote = ref RecordCodec.ReadFixed<QuoteRecord>(record);
        Advance(quote.EventTimeNs);
        var at = At(quote.Instrument);
        var phase = PhaseAt(at, quote.EventTimeNs);

        // Feeds say the same word for the lunch break.
        at.IsHalted = quote.Status == QuoteStatus.Halted && phase.IsContinuous();
        if (quote.Last > 0 && !at.HasQueue) at.Last = quote.Last;
        var volume = quote.Volume - at.Volume;
        if (volume > 0) at.Volume = quote.Volume;
        if (at.HasQueue) return;

        if (at.HasOwn && !at.HasTrades && volume > 0) FillFrom(at, quote, volume, QuoteRecord.Bids(record), QuoteRecord.Asks(record));
        if (volume > 0 && !at.HasTrades && quote.EventTimeNs - _midnightNs >= AuctionEnd) at.HasOpened = true;

        // In an auction the levels are virtual: nobody can trade with them.
        if (phase.IsAuction() || phase == SessionPhase.PreOpen) at.Show([], []);
        else at.Show(QuoteRecord.Bids(record), QuoteRecord.Asks(record));
        ShownMarket.Refresh(at);
    }

    private void FillFrom(
        VenueInstrument at, in QuoteRecord quote, long volume, ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks)
    {
        var time = quote.EventTimeNs - _midnightNs;
        if (time < AuctionEnd || time >= AfterHours) return;
        if (!at.HasOpened) _shown.OnPrint(at, quote.Open > 0 ? quote.Open : quote.Last, volume);
        else if (time >= Close && HasClosingAuction(at)) _shown.OnPrint(at, quote.Last, volume);
        else if (!PhaseAt(at, quote.EventTimeNs).IsAuction()) _shown.OnVolume(at, volume, quote.Last, Best(bids), Best(asks));
        else _shown.OnVolume(at, volume, quote.Last, 0, 0);
    }

    // Before the first thing that happens once matching begins: what came together while nothing matched may cross, with or without a
    // print.
    private void EnsureSettled(VenueInstrument at, long timeNs)
    {
        if (!at.IsUnsettled || !at.HasQueue || !IsMatching(at, timeNs)) return;
        at.IsUnsettled = false;
        if (!at.HasOpened && !at.IsCrossed) UnprintedAuction.Settle(at, _matcher, _rules!);
        at.HasOpened = true;
        _queue.Settle(at);
    }

    private bool IsMatching(VenueInstrument at, long timeNs) => !at.IsHalted && PhaseAt(at, timeNs).IsContinuous();

    private bool HasClosingAuction(VenueInstrument at) =>
        at.Definition is { } row && _rules?.PhaseAt(row.Board, Close - 1) == SessionPhase.ClosingAuction;

    private static long Best(ReadOnlySpan<PriceLevel> levels) => levels.IsEmpty ? 0 : levels[0].Price;
}
