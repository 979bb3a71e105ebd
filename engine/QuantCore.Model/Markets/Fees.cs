using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>What a trade costs, item by item. Each is rounded to 0.01 CNY per order.</summary>
/// <param name="Commission">Broker's commission (佣金).</param>
/// <param name="StampDuty">Stamp duty (印花税), sells of stocks.</param>
/// <param name="TransferFee">Transfer fee (过户费).</param>
/// <param name="HandlingFee">Exchange handling fee (经手费).</param>
/// <param name="RegulatoryFee">Regulatory fee (证管费).</param>
[MessagePackObject]
public readonly record struct Fees(
    [property: Key(0)] Money Commission,
    [property: Key(1)] Money StampDuty,
    [property: Key(2)] Money TransferFee,
    [property: Key(3)] Money HandlingFee,
    [property: Key(4)] Money RegulatoryFee)
{
    /// <summary>All together.</summary>
    [IgnoreMember]
    public Money Total => Commission + StampDuty + TransferFee + HandlingFee + RegulatoryFee;

    /// <summary>Item by item.</summary>
    public static Fees operator +(in Fees a, in Fees b) => new(
        a.Commission + b.Commission, a.StampDuty + b.StampDuty, a.TransferFee + b.TransferFee,
        a.HandlingFee + b.HandlingFee, a.RegulatoryFee + b.RegulatoryFee);

    /// <summary>Item by item.</summary>
    public static Fees operator -(in Fees a, in Fees b) => new(
        a.Commission - b.Commission, a.StampDuty - b.StampDuty, a.TransferFee - b.TransferFee,
        a.HandlingFee - b.HandlingFee, a.RegulatoryFee - b.RegulatoryFee);
}
