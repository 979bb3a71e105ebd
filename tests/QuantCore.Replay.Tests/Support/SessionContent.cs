using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions;

namespace QuantCore.Replay.Tests.Support;

/// <summary>A session read into lists.</summary>
internal sealed class SessionContent
{
    public List<DefineInstrument> Instruments { get; } = [];

    public List<Level2OrderRecord> Orders { get; } = [];

    public List<Level2TradeRecord> Trades { get; } = [];

    public List<(QuoteRecord Quote, PriceLevel[] Bids, PriceLevel[] Asks)> Quotes { get; } = [];

    public List<BarRecord> Bars { get; } = [];

    public List<RecordHeader> Headers { get; } = [];

    public static SessionContent Read(string directory)
    {
        var content = new SessionContent();
        using var session = SessionRecords.Open(directory);
        while (session.Read()) content.Take(session.Record);
        return content;
    }

    public long VolumeOf(string symbol) => FillsOf(symbol).Sum(trade => trade.Quantity);

    public IEnumerable<Level2TradeRecord> FillsOf(string symbol)
    {
        var id = InstrumentId.Parse(symbol).Value;
        return Trades.Where(trade => trade.Instrument == id && trade.Kind == Level2TradeKind.Fill);
    }

    private void Take(ReadOnlySpan<byte> record)
    {
        var header = RecordHeader.Read(record);
        Headers.Add(header);
        switch (header.Type)
        {
            case RecordType.DefineInstrument: Instruments.Add(RecordCodec.Decode<DefineInstrument>(record)); break;
            case RecordType.Level2Order: Orders.Add(RecordCodec.ReadFixed<Level2OrderRecord>(record)); break;
            case RecordType.Level2Trade: Trades.Add(RecordCodec.ReadFixed<Level2TradeRecord>(record)); break;
            case RecordType.Bar: Bars.Add(RecordCodec.ReadFixed<BarRecord>(record)); break;
            case RecordType.Quote:
                Quotes.Add((RecordCodec.ReadFixed<QuoteRecord>(record), QuoteRecord.Bids(record).ToArray(),
                    QuoteRecord.Asks(record).ToArray()));
                break;
        }
    }
}
