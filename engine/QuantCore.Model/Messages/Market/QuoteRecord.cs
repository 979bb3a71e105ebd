using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantCore.Model.Messages.Market;

/// <summary>
/// A market snapshot (Level-1 five, Level-2 ten levels): this fixed part, then <see cref="BidLevels"/> and then <see cref="AskLevels"/>
/// <see cref="PriceLevel"/>s, best first. Prices 0.0001 CNY, quantities shares, amounts 0.0001 CNY; zero price is "none".
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = 96)]
public struct QuoteRecord : IRecordPayload
{
    /// <summary>The most levels a side may carry.</summary>
    public const int MaxLevels = 10;

    /// <summary>The instrument (<see cref="Primitives.InstrumentId.Value"/>).</summary>
    public uint Instrument;

    /// <summary>Bid levels that follow.</summary>
    public byte BidLevels;

    /// <summary>Ask levels that follow the bids.</summary>
    public byte AskLevels;

    /// <summary>The exchange's own word for the state of the instrument.</summary>
    public QuoteStatus Status;

    /// <summary>What is wrong with it, if anything.</summary>
    public DataQuality Quality;

    /// <summary>The exchange's time, ns since the Unix epoch.</summary>
    public long EventTimeNs;

    /// <summary>Last price.</summary>
    public long Last;

    /// <summary>Previous close (the reference of the price limit).</summary>
    public long PreClose;

    /// <summary>Open.</summary>
    public long Open;

    /// <summary>High.</summary>
    public long High;

    /// <summary>Low.</summary>
    public long Low;

    /// <summary>Shares traded today.</summary>
    public long Volume;

    /// <summary>Money traded today, 0.0001 CNY.</summary>
    public long Amount;

    /// <summary>Published upper limit, zero when not in the feed.</summary>
    public long UpperLimit;

    /// <summary>Published lower limit, zero when not in the feed.</summary>
    public long LowerLimit;

    /// <summary>Trades today, zero when not in the feed.</summary>
    public long TradeCount;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.Quote;

    /// <inheritdoc/>
    public static ushort Version => 1;

    /// <summary>The record's length in bytes with so many levels, header included.</summary>
    public static int RecordBytes(int bidLevels, int askLevels) =>
        RecordHeader.Size + Unsafe.SizeOf<QuoteRecord>() + ((bidLevels + askLevels) * Unsafe.SizeOf<PriceLevel>());

    /// <summary>The bid levels of a quote record, in place.</summary>
    public static ReadOnlySpan<PriceLevel> Bids(ReadOnlySpan<byte> record) =>
        Levels(record)[..RecordCodec.ReadFixed<QuoteRecord>(record).BidLevels];

    /// <summary>The ask levels of a quote record, in place.</summary>
    public static ReadOnlySpan<PriceLevel> Asks(ReadOnlySpan<byte> record)
    {
        ref readonly var quote = ref RecordCodec.ReadFixed<QuoteRecord>(record);
        return Levels(record).Slice(quote.BidLevels, quote.AskLevels);
    }

    /// <summary>Writes header, quote and levels; returns the record's length.</summary>
    public static int Encode(Span<byte> record, in RecordHeader header, in QuoteRecord quote, ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks)
    {
        var filled = quote;
        filled.BidLevels = checked((byte)bids.Length);
        filled.AskLevels = checked((byte)asks.Length);
        var at = RecordCodec.EncodeFixed(record, header, filled);
        var levels = MemoryMarshal.Cast<byte, PriceLevel>(record[at..]);
        bids.CopyTo(levels);
        asks.CopyTo(levels[bids.Length..]);
        return RecordBytes(bids.Length, asks.Length);
    }

    private static ReadOnlySpan<PriceLevel> Levels(ReadOnlySpan<byte> record) =>
        MemoryMarshal.Cast<byte, PriceLevel>(record[(RecordHeader.Size + Unsafe.SizeOf<QuoteRecord>())..]);
}
