namespace QuantCore.Model.Books;

/// <summary>A recorded snapshot that the rebuilt book never agreed with.</summary>
/// <param name="EventTimeNs">The snapshot's time, ns since the Unix epoch.</param>
/// <param name="Volume">Its cumulative traded volume, shares.</param>
/// <param name="Recorded">What the snapshot shows.</param>
/// <param name="Rebuilt">The last state of the book at that volume; null when the book never had that volume.</param>
public sealed record Level2BookMismatch(long EventTimeNs, long Volume, BookTop Recorded, BookTop? Rebuilt);
