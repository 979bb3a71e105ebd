using System.Security.Cryptography;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions;

/// <summary>A session ready to be written: the day, the instrument rows and the market records in their final order.</summary>
internal sealed class SessionDraft
{
    private readonly List<byte[]> _prologue = [];
    private readonly RecordSet _records;

    /// <summary>Takes sorted records. There is at least one.</summary>
    public SessionDraft(TradingDay day, IReadOnlyList<DefineInstrument> instruments, RecordSet sorted)
    {
        Day = day;
        Instruments = [.. instruments.Select(row => row.Instrument)];
        _records = sorted;
        FirstTimeNs = sorted.Keys[0].TimeNs;
        LastTimeNs = sorted.Keys[^1].TimeNs;
        var header = new RecordHeader { Mode = TradingMode.Simulated, Source = RecordSource.Session, TimestampNs = FirstTimeNs };
        _prologue.Add(RecordCodec.Encode(header, new StartTradingDay { Day = day }));
        foreach (var row in instruments) _prologue.Add(RecordCodec.Encode(header, row));
        StampAndCount();
        ContentHash = Hash();
    }

    /// <summary>The trading day.</summary>
    public TradingDay Day { get; }

    /// <summary>The instruments, in the order of their rows.</summary>
    public IReadOnlyList<InstrumentId> Instruments { get; }

    /// <summary>Time of the first market record.</summary>
    public long FirstTimeNs { get; }

    /// <summary>Time of the last market record.</summary>
    public long LastTimeNs { get; }

    /// <summary>SHA-256 over the records.</summary>
    public byte[] ContentHash { get; }

    /// <summary>All records.</summary>
    public long Records => _prologue.Count + _records.Count;

    /// <summary>Market records by kind.</summary>
    public (long Quotes, long Orders, long Trades, long Cancels, long Bars) Counts { get; private set; }

    /// <summary>Hands every record, in order.</summary>
    public void ForEach(Action<ReadOnlySpan<byte>> visit)
    {
        foreach (var record in _prologue) visit(record);
        foreach (ref readonly var key in _records.Keys) visit(_records[key]);
    }

    private void StampAndCount()
    {
        long quotes = 0, orders = 0, trades = 0, cancels = 0, bars = 0;
        foreach (ref readonly var key in _records.Keys)
        {
            var record = _records[key];
            ref var header = ref RecordHeader.Edit(record);
            header.TimestampNs = key.TimeNs;
            switch (header.Type)
            {
                case RecordType.Quote: quotes++; break;
                case RecordType.Level2Order: orders++; break;
                case RecordType.Bar: bars++; break;
                case RecordType.Level2Trade when IsCancel(record): cancels++; break;
                default: trades++; break;
            }
        }

        Counts = (quotes, orders, trades, cancels, bars);
    }

    private static bool IsCancel(ReadOnlySpan<byte> record) =>
        RecordCodec.ReadFixed<Level2TradeRecord>(record).Kind == Level2TradeKind.Cancel;

    private byte[] Hash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ForEach(record => sha.AppendData(record));
        return sha.GetHashAndReset();
    }
}
