namespace QuantCore.Model.Messages;

/// <summary>A record whose bytes are not what its type and version say: too short, too long or not decodable. It is refused, never
/// skipped.</summary>
public sealed class InvalidRecordException : Exception
{
    /// <summary>Says what is wrong with which type.</summary>
    public InvalidRecordException(RecordType type, string fault, Exception? inner = null)
        : base(
            $"A record of type {(ushort)type} ({type}) is damaged though its checksum holds: {fault}. "
            + "The journal was not written by this software; do not trade on it.",
            inner)
    {
        Type = type;
    }

    /// <summary>The record's type.</summary>
    public RecordType Type { get; }
}
