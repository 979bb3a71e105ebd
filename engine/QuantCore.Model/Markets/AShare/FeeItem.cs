namespace QuantCore.Model.Markets.AShare;

/// <summary>What a fee row is a rate of.</summary>
public enum FeeItem : byte
{
    /// <summary>Stamp duty (印花税), on sells.</summary>
    StampDuty = 1,

    /// <summary>Transfer fee (过户费), both sides.</summary>
    Transfer = 2,

    /// <summary>Exchange handling fee (经手费), both sides.</summary>
    Handling = 3,

    /// <summary>Regulatory fee (证管费), both sides.</summary>
    Regulatory = 4,
}
