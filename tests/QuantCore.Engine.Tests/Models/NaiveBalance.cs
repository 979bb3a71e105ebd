namespace QuantCore.Engine.Tests.Models;

/// <summary>Money and shares of the one account.</summary>
internal sealed class NaiveBalance
{
    public decimal Cash { get; set; }
    public decimal Frozen { get; set; }
    public decimal Fees { get; set; }
    public decimal Realized => Holdings.Values.Sum(holding => holding.Realized);
    public Dictionary<string, NaiveHolding> Holdings { get; } = [];

    public NaiveHolding Of(string symbol)
    {
        if (!Holdings.TryGetValue(symbol, out var holding)) Holdings.Add(symbol, holding = new NaiveHolding());
        return holding;
    }
}
