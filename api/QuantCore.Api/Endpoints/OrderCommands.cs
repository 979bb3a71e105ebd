using QuantCore.Api.Problems;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Endpoints;

/// <summary>Placing and cancelling orders.</summary>
internal sealed class OrderCommands(Platform platform)
{
    public const string ReplayedHeader = "Idempotency-Replayed";
    private const string OrdersPath = "/api/v1/orders/";

    public static void Map(ApiRoutes routes, Platform platform)
    {
        var orders = new OrderCommands(platform);
        routes.Post("/orders", Scopes.OrderWrite, "Place an order", orders.PlaceAsync)
            .Takes<PlaceOrderRequest>().Answers<OrderAnswer>(202, 200).Fails(409, 422, 423, 429, 503, 504);
        routes.Post("/orders/preview", Scopes.OrderRead, "What would happen to an order now", orders.PreviewAsync)
            .Takes<PlaceOrderRequest>().Answers<PreviewAnswer>().Fails(409, 503);
        routes.Post("/orders/{id}/cancel", Scopes.OrderWrite, "Cancel an order", orders.CancelAsync)
            .Answers<OrderAnswer>(202).Fails(404, 409, 422, 503, 504);
        routes.Post("/orders/cancel-all", Scopes.OrderWrite, "Cancel every working order that matches", orders.CancelAllAsync)
            .Takes<CancelAllRequest>().Answers<CommandAnswer>(202).Fails(409, 503, 504);
    }

    private async Task PlaceAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        using var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        if (body.IsAnswered || Read(context, body) is not { } order) return;
        var placed = PlacedOrder.Of(await desk.PlaceAsync(order).ConfigureAwait(false), order, platform.Views);
        Answer.Sequence(context, platform.Views.Applied);
        if (placed.IsReplayed) context.Response.Headers[ReplayedHeader] = "true";
        if (placed.Problem is { } problem)
        {
            await Answer.Problem(context, problem).ConfigureAwait(false);
            return;
        }
        context.Response.Headers.Location = OrdersPath + placed.Order!.OrderId;
        await Answer.Json(context, placed.Order, placed.Status).ConfigureAwait(false);
    }

    private async Task PreviewAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        using var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        if (body.IsAnswered || Read(context, body) is not { } order) return;
        var preview = await desk.PreviewAsync(order).ConfigureAwait(false);
        var checks = preview.Checks.Select(static c => new PreviewCheck(
            c.Name, c.Verdict.IsPass, c.Verdict.IsPass ? null : new RejectView(c.Verdict.Reason, c.Verdict.Limit, c.Verdict.Value, string.Empty)));
        await Answer.Json(context, new PreviewAnswer(
            preview.IsAccepted, [.. checks], preview.Fees, preview.FrozenCash, preview.AvailableAfter, preview.IsHeld)).ConfigureAwait(false);
    }

    private async Task CancelAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        if (!OrderId.TryParse(context.Route("id"), out var id))
        {
            await Answer.Problem(context, Problem.Invalid("id", "must be an order id like 1042-1")).ConfigureAwait(false);
            return;
        }
        var result = await desk.UrgentAsync(new CancelOrder { OrderId = id, Owner = context.Caller().Id }).ConfigureAwait(false);
        Answer.Sequence(context, platform.Views.Applied);
        if ((CommandProblems.Of(result) ?? CommandProblems.RefusalOf(result)) is { } problem)
        {
            await Answer.Problem(context, problem).ConfigureAwait(false);
            return;
        }
        var updated = CommandProblems.First(result, RecordType.OrderUpdated) as OrderUpdated;
        var status = updated?.Status ?? platform.Views.Orders.Find(id)?.Status ?? OrdStatus.PendingCancel;
        context.Response.Headers.Location = OrdersPath + id;
        await Answer.Json(context, new OrderAnswer(id.ToString(), null, result.Sequence, status), StatusCodes.Status202Accepted)
            .ConfigureAwait(false);
    }

    private async Task CancelAllAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        using var body = await RequestBody.ReadAsync(context, mayBeEmpty: true).ConfigureAwait(false);
        if (body.IsAnswered) return;
        var errors = new FieldErrors();
        var command = CancelAllRequest.Read(body.Span, errors, context.Caller().Id);
        if (context.Refuses(errors)) return;
        var result = await desk.UrgentAsync(command).ConfigureAwait(false);
        Answer.Sequence(context, platform.Views.Applied);
        if ((CommandProblems.Of(result) ?? CommandProblems.RefusalOf(result)) is { } problem)
        {
            await Answer.Problem(context, problem).ConfigureAwait(false);
            return;
        }
        var accepted = CommandProblems.First(result, RecordType.CommandAccepted) as CommandAccepted;
        await Answer.Json(context, new CommandAnswer(result.Sequence, accepted?.Count ?? 0), StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    // Null when the problem is written. An order for another mode is refused here already: it must not even reach the journal.
    private PlaceOrder? Read(HttpContext context, in RequestBody body)
    {
        var errors = new FieldErrors();
        var order = PlaceOrderRequest.Read(body.Span, errors, context.Caller().Id);
        if (context.Refuses(errors) || order is null) return null;
        if (order.Mode == platform.Mode) return order;
        Answer.Problem(context, CommandProblems.WrongMode(platform.Mode, order.Mode));
        return null;
    }
}
