namespace QuantCore.Model.Markets;

/// <summary>Which reading of a price cage, where sources conflict.</summary>
public enum CageReading : byte
{
    /// <summary>The narrower one: what risk checks use.</summary>
    Strict = 0,

    /// <summary>The wider one: what a simulated exchange may accept.</summary>
    Loose = 1,
}
