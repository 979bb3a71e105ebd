using QuantCore.Model.Messages;

namespace QuantCore.ReadModels.Events;

/// <summary>One output of the core, decoded.</summary>
/// <param name="Sequence">The input that caused it.</param>
/// <param name="Ordinal">Which of that input's outputs, from 1.</param>
/// <param name="TimestampNs">Journal time, ns since the Unix epoch.</param>
/// <param name="Type">What it is.</param>
/// <param name="Payload">The decoded record, of the type that <paramref name="Type"/> names.</param>
public sealed record OutputEvent(long Sequence, int Ordinal, long TimestampNs, RecordType Type, object Payload);
