using QuantCore.Api.Problems;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Pipeline;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Endpoints;

/// <summary>What became of one placed order, before it is written as an answer of its own or as a line of a batch.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Order">The order, when it was taken (now or earlier).</param>
/// <param name="Problem">Why it was not.</param>
/// <param name="IsReplayed">The answer is that of an earlier, equal request.</param>
internal readonly record struct PlacedOrder(int Status, OrderAnswer? Order, Problem? Problem, bool IsReplayed)
{
    public static PlacedOrder Of(CommandResult result, PlaceOrder request, TradingProjection views)
    {
        if (CommandProblems.Of(result) is { } problem) return Failed(problem, false);
        return CommandProblems.First(result, RecordType.OrderAccepted, RecordType.OrderRejected, RecordType.DuplicateOrder) switch
        {
            OrderAccepted order => Taken(order, result),
            OrderRejected order => Failed(
                Problem.Refused(
                    new RejectView(order.Reason, order.Limit, order.Value, string.Empty), result.Sequence,
                    order.IsRecorded ? order.OrderId.ToString() : null),
                false),
            DuplicateOrder { IsSameBody: true } order => Replayed(order, request, views),
            DuplicateOrder order => Failed(
                new Problem(ProblemKinds.IdempotencyKeyReused) { OrderId = order.OrderId.ToString(), Sequence = order.OrderId.Sequence }, false),
            _ => Refused(result),
        };
    }

    private static PlacedOrder Taken(OrderAccepted order, CommandResult result) =>
        new(StatusCodes.Status202Accepted,
            new OrderAnswer(order.OrderId.ToString(), order.ClOrdId, result.Sequence, OrdStatus.PendingNew), null, false);

    // The answer of the first request again: also when that was a refusal.
    private static PlacedOrder Replayed(DuplicateOrder order, PlaceOrder request, TradingProjection views)
    {
        var id = order.OrderId.ToString();
        var known = views.Orders.Find(order.OrderId);
        if (known is { Reject: { } reject, CumQty.Shares: 0, VenueOrderId.Length: 0 } && known.Status == OrdStatus.Rejected)
            return Failed(Problem.Refused(reject, order.OrderId.Sequence, id), true);
        return new PlacedOrder(
            StatusCodes.Status200OK, new OrderAnswer(id, request.ClOrdId, order.OrderId.Sequence, known?.Status ?? OrdStatus.Unknown), null, true);
    }

    private static PlacedOrder Refused(CommandResult result) =>
        Failed(CommandProblems.RefusalOf(result) ?? new Problem(ProblemKinds.SubmissionUnknown) { Sequence = result.Sequence }, false);

    private static PlacedOrder Failed(Problem problem, bool isReplayed) => new(problem.Kind.Status, null, problem, isReplayed);
}
