namespace QuantCore.ReadModels;

/// <summary>Which part of a list.</summary>
/// <param name="Limit">Entries at most.</param>
/// <param name="Cursor">Where to start, as an earlier page told; null is the beginning.</param>
/// <param name="Ascending">Oldest first; otherwise newest first.</param>
public readonly record struct PageRequest(int Limit, long? Cursor = null, bool Ascending = false);
