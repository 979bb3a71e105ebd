namespace QuantCore.ReadModels;

/// <summary>How much the read models remember; what is older is in the journal.</summary>
public sealed record ReadModelBounds
{
    /// <summary>Orders.</summary>
    public int Orders { get; init; } = 1_000_000;

    /// <summary>Fills.</summary>
    public int Fills { get; init; } = 1_000_000;

    /// <summary>Refusals.</summary>
    public int Rejections { get; init; } = 10_000;
}
