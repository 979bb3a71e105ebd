namespace QuantCore.Model.Messages;

/// <summary>A record of a type or version this build does not know. It is refused, never skipped: skipping would change the
/// state.</summary>
public sealed class UnknownRecordException : Exception
{
    /// <summary>Says which.</summary>
    public UnknownRecordException(RecordType type, ushort version)
        : base($"Record type {(ushort)type} version {version} is unknown to this build; use the build that wrote the journal or a newer one.")
    {
        Type = type;
        Version = version;
    }

    /// <summary>The record's type.</summary>
    public RecordType Type { get; }

    /// <summary>The record's version.</summary>
    public ushort Version { get; }
}
