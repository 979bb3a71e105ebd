using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Model.Tests.Messages;

/// <summary>Layouts are on disk: a number that changes here makes old journals unreadable.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Fixed_records_have_their_sizes()
    {
        Assert.Equal(32, Unsafe.SizeOf<RecordHeader>());
        Assert.Equal(RecordHeader.Size, Unsafe.SizeOf<RecordHeader>());
        Assert.Equal(96, Unsafe.SizeOf<QuoteRecord>());
        Assert.Equal(16, Unsafe.SizeOf<PriceLevel>());
        Assert.Equal(56, Unsafe.SizeOf<Level2OrderRecord>());
        Assert.Equal(64, Unsafe.SizeOf<Level2TradeRecord>());
        Assert.Equal(64, Unsafe.SizeOf<BarRecord>());
        Assert.Equal(8, Unsafe.SizeOf<TimerRecord>());
        Assert.Equal(32 + 96 + (20 * 16), QuoteRecord.RecordBytes(10, 10));
    }

    [Theory]
    [InlineData(typeof(RecordHeader), "Type:0 Version:2 Mode:4 Flags:5 Source:6 TimestampNs:8 WallNs:16 SourceSequence:24")]
    [InlineData(typeof(QuoteRecord),
        "Instrument:0 BidLevels:4 AskLevels:5 Status:6 Quality:7 EventTimeNs:8 Last:16 PreClose:24 Open:32 High:40 Low:48 Volume:56 "
        + "Amount:64 UpperLimit:72 LowerLimit:80 TradeCount:88")]
    [InlineData(typeof(PriceLevel), "Price:0 Quantity:8")]
    [InlineData(typeof(Level2OrderRecord),
        "Instrument:0 Side:4 Kind:5 OrdType:6 Quality:7 EventTimeNs:8 OrderNo:16 Price:24 Quantity:32 BizIndex:40 Channel:48")]
    [InlineData(typeof(Level2TradeRecord),
        "Instrument:0 Kind:4 Aggressor:5 Quality:6 EventTimeNs:8 BuyOrderNo:16 SellOrderNo:24 Price:32 Quantity:40 BizIndex:48 Channel:56")]
    [InlineData(typeof(BarRecord),
        "Instrument:0 PeriodMinutes:4 Quality:6 EventTimeNs:8 Open:16 High:24 Low:32 Close:40 Volume:48 Amount:56")]
    [InlineData(typeof(TimerRecord), "DueNs:0")]
    public void Fields_are_where_the_format_says(Type type, string expected)
    {
        var fields = type.GetFields().Where(field => !field.IsStatic)
            .Select(field => (field.Name, Offset: (int)Marshal.OffsetOf(type, field.Name))).OrderBy(field => field.Offset);
        Assert.Equal(expected, string.Join(' ', fields.Select(field => $"{field.Name}:{field.Offset}")));
    }

    [Fact]
    public void Every_fixed_payload_is_listed_here() => Assert.Equal(
        [typeof(BarRecord), typeof(Level2OrderRecord), typeof(Level2TradeRecord), typeof(QuoteRecord), typeof(TimerRecord)],
        Payloads.Fixed.OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void The_header_is_written_little_endian()
    {
        var record = new byte[RecordHeader.Size + 8];
        var header = new RecordHeader { Mode = TradingMode.Simulated, Source = RecordSource.Timer, SourceSequence = 0x0102 };
        RecordCodec.EncodeFixed(record, header, new TimerRecord { DueNs = 0x0A0B });
        Assert.Equal((byte)RecordType.Timer, record[0]);
        Assert.Equal(0, record[1]);
        Assert.Equal((byte)1, record[2]);
        Assert.Equal((byte)RecordSource.Timer, record[6]);
        Assert.Equal([0x02, 0x01], record[24..26]);
        Assert.Equal([0x0B, 0x0A], record[32..34]);
    }
}
