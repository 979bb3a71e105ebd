using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Market;

/// <summary>One level of a book.</summary>
/// <param name="Price">Price.</param>
/// <param name="Quantity">Shares.</param>
public readonly record struct LevelView(Price Price, Quantity Quantity);
