using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FsCheck;
using MessagePack;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Messages;

public sealed class CodecTests
{
    private static readonly RecordHeader Header = new()
    {
        Mode = TradingMode.Simulated, Source = RecordSource.Client,
        TimestampNs = 1_675_216_800_000_000_000, WallNs = 7, SourceSequence = 42,
    };

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Every_packed_payload_comes_back_equal_and_writes_the_same_bytes_again(int seed)
    {
        var random = new Random(seed);
        foreach (var type in Payloads.Packed) Call(nameof(RoundTrip), type, Payloads.Random(type, random));
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Every_fixed_payload_comes_back_byte_for_byte(int seed)
    {
        var random = new Random(seed);
        foreach (var type in Payloads.Fixed) Call(nameof(FixedRoundTrip), type, random);
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void A_quote_comes_back_with_its_levels(byte bids, byte asks, int seed)
    {
        var random = new Random(seed);
        var (bid, ask) = (Levels(bids % (QuoteRecord.MaxLevels + 1), random), Levels(asks % (QuoteRecord.MaxLevels + 1), random));
        // Whatever counts the caller left in the quote, the levels given decide.
        var quote = new QuoteRecord { Instrument = 600519, Last = random.NextInt64(), BidLevels = 99, AskLevels = 99 };
        var record = new byte[QuoteRecord.RecordBytes(bid.Length, ask.Length)];
        Assert.Equal(record.Length, QuoteRecord.Encode(record, Header, quote, bid, ask));
        Assert.Equal(quote.Last, RecordCodec.ReadFixed<QuoteRecord>(record).Last);
        Assert.Equal(bid, QuoteRecord.Bids(record).ToArray());
        Assert.Equal(ask, QuoteRecord.Asks(record).ToArray());
    }

    [Fact]
    public void The_header_keeps_what_the_writer_says_and_takes_type_and_version_from_the_payload()
    {
        var record = RecordCodec.Encode(Header, new StartTradingDay { Day = new(20230201) });
        var read = RecordHeader.Read(record);
        Assert.Equal((RecordType.StartTradingDay, (ushort)1, TradingMode.Simulated, RecordSource.Client),
            (read.Type, read.Version, read.Mode, read.Source));
        Assert.Equal((Header.TimestampNs, 7L, 42L), (read.TimestampNs, read.WallNs, read.SourceSequence));
    }

    [Fact]
    public void A_record_of_another_type_or_version_is_refused_by_name()
    {
        var record = RecordCodec.Encode(Header, new StartTradingDay { Day = new(20230201) });
        Assert.Equal(RecordType.StartTradingDay, Assert.Throws<UnknownRecordException>(() => RecordCodec.Decode<CancelOrder>(record)).Type);
        Assert.Throws<UnknownRecordException>(() => RecordCodec.ReadFixed<TimerRecord>(record).DueNs);
        RecordHeader.Edit(record).Version = 2;
        var refused = Assert.Throws<UnknownRecordException>(() => RecordCodec.Decode<StartTradingDay>(record));
        Assert.Equal((RecordType.StartTradingDay, (ushort)2), (refused.Type, refused.Version));
    }

    [Fact]
    public void A_record_cut_short_or_made_longer_is_never_read_as_a_whole_one()
    {
        var random = new Random(1);
        foreach (var type in Payloads.Packed) Call(nameof(CutIsRefused), type, Payloads.Random(type, random));
        foreach (var type in Payloads.Fixed) Call(nameof(FixedCutIsRefused), type, random);
    }

    [Fact]
    public void Each_record_type_has_one_payload_and_each_payload_its_own_type()
    {
        var types = Payloads.All.Select(type => (RecordType)type.GetProperty(nameof(IRecordPayload.Type))!.GetValue(null)!).ToArray();
        Assert.Equal(types.Length, types.Distinct().Count());
        Assert.Equal(Enum.GetValues<RecordType>().Order(), types.Order());
        Assert.All(Payloads.Fixed, type => Assert.InRange((int)TypeOf(type), 1, 99));
        Assert.All(Payloads.Packed, type => Assert.InRange((int)TypeOf(type), 100, 299));
    }

    [Fact]
    public void Packed_keys_are_integers_without_gaps()
    {
        foreach (var type in Payloads.Packed.Append(typeof(RiskLimits)))
        {
            var keys = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => property.GetCustomAttribute<KeyAttribute>()?.IntKey).OfType<int>().Order().ToArray();
            Assert.Equal(Enumerable.Range(0, keys.Length), keys);
            Assert.NotEmpty(keys);
        }
    }

    private static RecordType TypeOf(Type type) => (RecordType)type.GetProperty(nameof(IRecordPayload.Type))!.GetValue(null)!;

    private static PriceLevel[] Levels(int count, Random random) =>
        Enumerable.Range(0, count).Select(_ => new PriceLevel(random.NextInt64(), random.NextInt64())).ToArray();

    private static void Call(string method, Type type, object argument) => typeof(CodecTests)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);

    private static void RoundTrip<T>(T payload)
        where T : class, IRecordPayload
    {
        var record = RecordCodec.Encode(Header, payload);
        var decoded = RecordCodec.Decode<T>(record);
        Assert.Equal(payload, decoded);
        Assert.Equal(record, RecordCodec.Encode(Header, decoded));
    }

    private static void FixedRoundTrip<T>(Random random)
        where T : unmanaged, IRecordPayload
    {
        var payload = Filled<T>(random);
        var record = new byte[RecordHeader.Size + Unsafe.SizeOf<T>()];
        Assert.Equal(record.Length, RecordCodec.EncodeFixed(record, Header, payload));
        var read = RecordCodec.ReadFixed<T>(record);
        Assert.Equal(Bytes(ref payload), Bytes(ref read));
        Assert.Equal(T.Type, RecordHeader.Read(record).Type);
    }

    private static void CutIsRefused<T>(T payload)
        where T : class, IRecordPayload
    {
        var record = RecordCodec.Encode(Header, payload);
        for (var length = 0; length < record.Length; length++)
            Assert.Throws<InvalidRecordException>(() => RecordCodec.Decode<T>(record.AsSpan(0, length)));
        Assert.Throws<InvalidRecordException>(() => RecordCodec.Decode<T>([.. record, 0]));
    }

    private static void FixedCutIsRefused<T>(Random random)
        where T : unmanaged, IRecordPayload
    {
        var record = new byte[RecordHeader.Size + Unsafe.SizeOf<T>()];
        RecordCodec.EncodeFixed(record, Header, Filled<T>(random));
        for (var length = 0; length < record.Length; length++)
            Assert.Throws<InvalidRecordException>(() => RecordCodec.ReadFixed<T>(record.AsSpan(0, length)));
    }

    private static T Filled<T>(Random random)
        where T : unmanaged
    {
        T payload = default;
        random.NextBytes(MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref payload, 1)));
        return payload;
    }

    private static byte[] Bytes<T>(ref T payload)
        where T : unmanaged => MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref payload, 1)).ToArray();
}
