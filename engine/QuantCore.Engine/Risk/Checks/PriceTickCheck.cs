using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>A limit price is a positive multiple of the tick; a market order may carry a protective price, on the tick too,
/// and must where the board asks for one (保护限价).</summary>
internal sealed class PriceTickCheck : RiskCheck
{
    public override string Name => "price-tick";

    public override Verdict Evaluate(OrderContext order)
    {
        var price = order.Order.Price.Value;
        var board = order.Market!.Row.Board;
        var tick = order.Rules!.Tick(board).Value;
        if (price == 0 && !order.IsLimit && !order.Rules.NeedsProtectivePrice(board))
            return order.FreezePrice.IsNone ? new Verdict(RejectReason.NoReferencePrice) : Verdict.Pass;
        return price > 0 && price % tick == 0 ? Verdict.Pass : new Verdict(RejectReason.PriceTick, tick, price);
    }
}
