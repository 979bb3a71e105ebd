namespace QuantCore.Model.Markets;

/// <summary>What the lot rule says of a quantity.</summary>
public enum LotCheck : byte
{
    /// <summary>May be ordered.</summary>
    Ok = 0,

    /// <summary>Not a valid number of shares on this board.</summary>
    NotALot = 1,

    /// <summary>More than one order may carry.</summary>
    TooLarge = 2,

    /// <summary>The board has no lot rule on the day.</summary>
    NoRule = 3,
}
