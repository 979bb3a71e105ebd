namespace QuantCore.Journal;

/// <summary>A snapshot file that was passed over.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Reason">Why it cannot be used.</param>
public sealed record DamagedSnapshot(string FileName, string Reason);
