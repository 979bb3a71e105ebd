using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>Goes over the sorted records once: flags what a strategy must not trust, and tells each kind of oddity.</summary>
internal sealed class QualityCheck(ImportContext context)
{
    private static readonly long MorningStart = ShanghaiTime.At(9, 30);
    private static readonly long MorningEnd = ShanghaiTime.At(11, 30);
    private static readonly long AfternoonStart = ShanghaiTime.At(13, 0);
    private static readonly long AfternoonEnd = ShanghaiTime.At(14, 57);
    private readonly Dictionary<uint, (long Volume, long Amount)> _totals = [];

    /// <summary>Sets <see cref="DataQuality"/> in place.</summary>
    public void Run()
    {
        foreach (ref readonly var key in context.Records.Keys)
        {
            var record = context.Records[key];
            switch (RecordHeader.Read(record).Type)
            {
                case RecordType.Quote: Check(record, key); break;
                case RecordType.Level2Trade: CheckTrade(record, key); break;
                case RecordType.Bar: CheckBar(record, key); break;
            }
        }
    }

    private static ref T Edit<T>(Span<byte> record)
        where T : unmanaged => ref System.Runtime.InteropServices.MemoryMarshal.AsRef<T>(record[RecordHeader.Size..]);

    private static bool IsContinuous(in QuoteRecord quote)
    {
        if (quote.Status is not (QuoteStatus.Continuous or QuoteStatus.NotStated)) return false;
        var time = ShanghaiTime.TimeOfDayNs(quote.EventTimeNs);
        return (time >= MorningStart && time < MorningEnd) || (time >= AfternoonStart && time < AfternoonEnd);
    }

    private void Check(Span<byte> record, in RecordKey key)
    {
        ref var quote = ref Edit<QuoteRecord>(record);
        var bids = QuoteRecord.Bids(record);
        var asks = QuoteRecord.Asks(record);
        if (IsContinuous(quote) && IsCrossed(bids, asks))
            quote.Quality |= Flag(DataQuality.Crossed, "crossed", key, quote.Instrument, "bid at or above ask in continuous trading");
        if (quote.UpperLimit > 0 && quote.LowerLimit > 0 && IsOutOfLimit(quote, bids, asks))
            quote.Quality |= Flag(DataQuality.OutOfLimit, "out-of-limit", key, quote.Instrument, "a price outside the day's limits");
        if (quote.Last == 0 && quote.Volume > 0)
            quote.Quality |= Flag(DataQuality.ZeroPrice, "zero-price", key, quote.Instrument, "traded volume without a last price");
        var before = _totals.GetValueOrDefault(quote.Instrument);
        if (quote.Volume < before.Volume || quote.Amount < before.Amount)
            quote.Quality |= Flag(DataQuality.VolumeBackwards, "volume-backwards", key, quote.Instrument, "volume or amount went back");
        _totals[quote.Instrument] = (Math.Max(quote.Volume, before.Volume), Math.Max(quote.Amount, before.Amount));
    }

    private static bool IsCrossed(ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks) =>
        !bids.IsEmpty && !asks.IsEmpty && bids[0].Price > 0 && asks[0].Price > 0 && bids[0].Price >= asks[0].Price;

    private static bool IsOutOfLimit(in QuoteRecord quote, ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks)
    {
        var (lower, upper) = (quote.LowerLimit, quote.UpperLimit);
        bool Outside(long price) => price != 0 && (price < lower || price > upper);
        if (Outside(quote.Last) || Outside(quote.Open) || Outside(quote.High) || Outside(quote.Low)) return true;
        foreach (var level in bids) if (Outside(level.Price)) return true;
        foreach (var level in asks) if (Outside(level.Price)) return true;
        return false;
    }

    private void CheckTrade(Span<byte> record, in RecordKey key)
    {
        ref var trade = ref Edit<Level2TradeRecord>(record);
        if (trade.Kind == Level2TradeKind.Fill && trade.Price == 0)
            trade.Quality |= Flag(DataQuality.ZeroPrice, "zero-price", key, trade.Instrument, "a fill without a price");
    }

    private void CheckBar(Span<byte> record, in RecordKey key)
    {
        ref var bar = ref Edit<BarRecord>(record);
        if (bar.Open == 0 || bar.High == 0 || bar.Low == 0 || bar.Close == 0)
            bar.Quality |= Flag(DataQuality.ZeroPrice, "zero-price", key, bar.Instrument, "a bar without a price");
    }

    private DataQuality Flag(DataQuality flag, string code, in RecordKey key, uint instrument, string what)
    {
        context.Warn(code, key, () => $"{new InstrumentId(instrument)}: {what}; flagged");
        return flag;
    }
}
