using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions;

/// <summary>Reads a session front to back.</summary>
public sealed class SessionRecords : IDisposable
{
    private readonly JournalReader _reader;

    private SessionRecords(JournalReader reader) => _reader = reader;

    /// <summary>Sequence of the current record.</summary>
    public long Sequence => _reader.Sequence;

    /// <summary>The current record, valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Record => _reader.Record;

    /// <summary>The session's day; known once its first record has been read.</summary>
    public TradingDay Day { get; private set; }

    /// <summary>Opens a session. Throws <see cref="SessionException"/> when the folder holds none.</summary>
    public static SessionRecords Open(string directory)
    {
        if (!Directory.Exists(directory)) throw new SessionException(SessionFault.Usage, $"{directory} does not exist.");
        var reader = JournalReader.Open(directory);
        if (reader.Kind == SessionManifest.JournalKind) return new SessionRecords(reader);
        var kind = reader.Kind;
        reader.Dispose();
        throw new SessionException(SessionFault.Usage, kind is null
            ? $"{directory} holds no journal; make a session with import or generate."
            : $"{directory} is a journal, but not a session.");
    }

    /// <summary>Moves on; false at the end. Throws <see cref="JournalCorruptException"/> for damage and
    /// <see cref="SessionException"/> for a session that ends in the middle of a record.</summary>
    public bool Read()
    {
        if (!_reader.Read())
        {
            if (_reader.EndReason == JournalEndReason.TornTail)
            {
                throw new SessionException(SessionFault.Data,
                    $"The session ends in the middle of record {_reader.Sequence + 1}; import or generate it again.");
            }

            return false;
        }

        if (RecordHeader.Read(Record).Type == RecordType.StartTradingDay) Day = RecordCodec.Decode<StartTradingDay>(Record).Day;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
