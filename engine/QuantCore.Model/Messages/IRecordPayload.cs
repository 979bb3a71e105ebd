namespace QuantCore.Model.Messages;

/// <summary>A payload that knows its record type and layout version.</summary>
public interface IRecordPayload
{
    /// <summary>The record type.</summary>
    static abstract RecordType Type { get; }

    /// <summary>The layout version this build writes and reads.</summary>
    static abstract ushort Version { get; }
}
