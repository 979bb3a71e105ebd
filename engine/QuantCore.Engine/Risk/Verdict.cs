using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk;

/// <summary>What one check says: passed, or refused with the numbers in the unit its <see cref="RejectReason"/> names.</summary>
/// <param name="Reason">None when passed.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Value">What the order has.</param>
public readonly record struct Verdict(RejectReason Reason, long Limit = 0, long Value = 0)
{
    /// <summary>Passed.</summary>
    public static readonly Verdict Pass;

    /// <summary>Whether it passed.</summary>
    public bool IsPass => Reason == RejectReason.None;
}
