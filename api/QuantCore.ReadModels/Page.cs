namespace QuantCore.ReadModels;

/// <summary>A part of a list.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Next">Where the next part starts; null at the end.</param>
/// <param name="AsOfSequence">The input sequence whose effects the entries contain, and nothing later.</param>
/// <typeparam name="T">The entries.</typeparam>
public sealed record Page<T>(IReadOnlyList<T> Items, long? Next, long AsOfSequence);
