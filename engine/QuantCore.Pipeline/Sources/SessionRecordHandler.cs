namespace QuantCore.Pipeline.Sources;

/// <summary>A record of a session that is in the journal already, and its sequence in the session.</summary>
public delegate void SessionRecordHandler(ReadOnlySpan<byte> record, long position);
