using System.Text.Json;
using QuantCore.Api.Json;
using QuantCore.Api.Problems;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages.Commands;
using QuantCore.Pipeline;

namespace QuantCore.Api.Endpoints;

/// <summary>Several orders in one request. They enter the core in their order, and each is judged and answered by itself.</summary>
internal sealed class OrderBatch(Platform platform)
{
    public static void Map(ApiRoutes routes, Platform platform) =>
        routes.Post("/orders/batch", Scopes.OrderWrite, "Place up to 50 orders, each answered by itself", new OrderBatch(platform).PlaceAsync)
            .Takes<BatchRequest>().Answers<ListAnswer<BatchLine>>().Fails(409);

    private async Task PlaceAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        using var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        if (body.IsAnswered || Read(context, body) is not { } lines) return;
        var running = new Task<CommandResult>[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Order is { } order) running[i] = desk.PlaceAsync(order).AsTask();
        }
        var placed = new PlacedOrder[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            placed[i] = lines[i] is { Order: { } order }
                ? PlacedOrder.Of(await running[i].ConfigureAwait(false), order, platform.Views)
                : new PlacedOrder(lines[i].Problem!.Kind.Status, null, lines[i].Problem, false);
        }
        Write(context, placed, platform.Views.Applied);
    }

    private List<Line>? Read(HttpContext context, in RequestBody body)
    {
        var errors = new FieldErrors();
        var reader = new BodyReader(body.Span, errors);
        List<Range>? elements = null;
        while (reader.Next())
        {
            if (reader.Is("orders"u8, 0)) elements = reader.Elements("orders", Limits.BatchSize);
        }
        reader.Require("orders", 0);
        if (elements is { Count: 0 }) errors.Add("orders", "must not be empty");
        if (context.Refuses(errors)) return null;
        var lines = new List<Line>(elements!.Count);
        foreach (var range in elements) lines.Add(ReadLine(reader.Slice(range), context.Caller().Id));
        return lines;
    }

    private Line ReadLine(ReadOnlySpan<byte> json, string owner)
    {
        var errors = new FieldErrors();
        var order = PlaceOrderRequest.Read(json, errors, owner);
        if (errors.Any || order is null) return new Line(null, new Problem(ProblemKinds.ValidationFailed) { Errors = errors.All });
        return order.Mode == platform.Mode ? new Line(order, null) : new Line(null, CommandProblems.WrongMode(platform.Mode, order.Mode));
    }

    private static void Write(HttpContext context, PlacedOrder[] placed, long asOf)
    {
        var writer = Answer.Begin();
        writer.WriteStartObject();
        writer.WriteStartArray("items"u8);
        for (var i = 0; i < placed.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index"u8, i);
            writer.WriteNumber("httpStatus"u8, placed[i].Status);
            if (placed[i].IsReplayed) writer.WriteBoolean("replayed"u8, true);
            if (placed[i].Order is { } order) WriteOrder(writer, order);
            if (placed[i].Problem is { } problem)
            {
                writer.WriteString("code"u8, problem.Kind.Code);
                writer.WritePropertyName("problem"u8);
                ProblemWriter.Write(writer, problem, context);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNull("nextCursor"u8);
        writer.WriteNumber("asOfSeq"u8, asOf);
        writer.WriteEndObject();
        Answer.Sequence(context, asOf);
        Answer.Send(context, writer, StatusCodes.Status200OK);
    }

    private static void WriteOrder(Utf8JsonWriter writer, OrderAnswer order)
    {
        writer.WriteString("orderId"u8, order.OrderId);
        writer.WriteString("clientOrderId"u8, order.ClientOrderId);
        writer.WriteNumber("seq"u8, order.Seq);
        writer.WriteString("status"u8, CamelEnum<Model.Messages.OrdStatus>.Name(order.Status));
    }

    private readonly record struct Line(PlaceOrder? Order, Problem? Problem);
}
