namespace QuantCore.Engine.Risk;

/// <summary>One inline check. It decides from the context alone and changes nothing.</summary>
internal abstract class RiskCheck
{
    /// <summary>The check's stable name, for previews and explanations.</summary>
    public abstract string Name { get; }

    /// <summary>Passes or refuses.</summary>
    public abstract Verdict Evaluate(OrderContext order);
}
