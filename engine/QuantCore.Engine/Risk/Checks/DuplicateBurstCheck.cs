using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The same order is not repeated too often within a second.</summary>
internal sealed class DuplicateBurstCheck : RiskCheck
{
    public override string Name => "duplicate-burst";

    public override Verdict Evaluate(OrderContext order)
    {
        var limit = order.Limits.MaxIdenticalPerSecond;
        if (limit == 0) return Verdict.Pass;
        var o = order.Order;
        var same = order.Account.Bursts.Identical(order.NowNs, o.Instrument, o.Side, o.Price, o.Quantity);
        return same >= limit ? new Verdict(RejectReason.DuplicateBurst, limit, same + 1) : Verdict.Pass;
    }
}
