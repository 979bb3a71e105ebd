using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The quantity is a lot of the board, judged against the shares that can be sold.</summary>
internal sealed class LotSizeCheck : RiskCheck
{
    public override string Name => "lot-size";

    public override Verdict Evaluate(OrderContext order)
    {
        var board = order.Market!.Row.Board;
        var (side, type, quantity) = (order.Order.Side, order.Order.OrdType, order.Order.Quantity);
        var sellable = order.Position?.Sellable ?? Quantity.Zero;
        var lot = order.Rules!.LotOf(board);
        return order.Rules.CheckLot(board, side, type, quantity, sellable) switch
        {
            LotCheck.Ok => Verdict.Pass,
            LotCheck.TooLarge => new Verdict(
                RejectReason.QuantityTooLarge, (order.IsLimit ? lot!.MaxLimit : lot!.MaxMarket).Shares, quantity.Shares),
            LotCheck.NotALot => new Verdict(
                RejectReason.LotSize, (side == Side.Buy ? lot!.BuyMin : lot!.SellMin).Shares, quantity.Shares),
            _ => new Verdict(RejectReason.NoRule),
        };
    }
}
