namespace QuantCore.Engine.Tests.Models;

/// <summary>What happened to money and shares: a fill of an order, or (without one) the beginning of a day.</summary>
internal sealed record NaiveFact(NaiveOrder? Order, long Quantity, decimal Price, bool IsOfToday);
