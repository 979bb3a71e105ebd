namespace QuantCore.Api.Endpoints;

/// <summary>What another command is answered with.</summary>
/// <param name="Seq">The input sequence under which it is in the journal.</param>
/// <param name="Count">How many orders it touched, where that is the question.</param>
public sealed record CommandAnswer(long Seq, int? Count = null);
