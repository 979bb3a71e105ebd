namespace QuantCore.Api.Tests.Support;

/// <summary>An instrument as a test trades it.</summary>
public sealed record Stock(string Symbol, decimal Ask, decimal LowerLimit, decimal UpperLimit);
