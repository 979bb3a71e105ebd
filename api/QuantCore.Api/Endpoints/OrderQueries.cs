using QuantCore.Api.History;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Endpoints;

/// <summary>The blotter and the fills, now or at a moment of the past.</summary>
internal sealed class OrderQueries(Platform platform)
{
    public static void Map(ApiRoutes routes, Platform platform)
    {
        var queries = new OrderQueries(platform);
        routes.Get("/orders", Scopes.OrderRead, "Orders", queries.ListAsync)
            .Query("status", "Any of these, comma separated: pendingNew, new, partiallyFilled, filled, pendingCancel, canceled, rejected, expired, unknown; "
                + "or working.")
            .Query("symbol", "Like 600519.SH.").Query("account", "Only this account.").Query("side", "buy or sell.")
            .Query("clientOrderId", "Only this one.").Paged().Historic().Answers<ListAnswer<OrderView>>();
        routes.Get("/orders/{id}", Scopes.OrderRead, "One order", queries.FindAsync).Historic().Answers<OrderView>().Fails(404);
        routes.Get("/orders/by-client-id/{clientOrderId}", Scopes.OrderRead, "One order by the client's own id", queries.FindByClientIdAsync)
            .Query("account", "The account; needed.").Historic().Answers<OrderView>().Fails(404);
        routes.Get("/orders/{id}/timeline", Scopes.OrderRead, "Every event of an order", queries.TimelineAsync)
            .Parts().Historic().Answers<ListAnswer<TimelineStep>>().Fails(404);
        routes.Get("/fills", Scopes.OrderRead, "Fills", queries.FillsAsync)
            .Query("orderId", "Only of this order.").Query("symbol", "Like 600519.SH.").Query("account", "Only this account.")
            .Query("side", "buy or sell.").Paged().Historic().Answers<ListAnswer<FillView>>();
    }

    private async Task ListAsync(HttpContext context)
    {
        var query = new Query(context);
        var filter = new OrderFilter
        {
            Statuses = Statuses(query),
            Symbol = query.Symbol("symbol"),
            Account = query.Text("account"),
            Side = query.Enum<Side>("side"),
            ClientOrderId = query.Text("clientOrderId"),
        };
        var page = query.Page();
        if (await HistoricalSelection.TakeAsync(context, query, platform).ConfigureAwait(false) is not { } views) return;
        await Answer.List(context, views.Orders.List(filter, page)).ConfigureAwait(false);
    }

    private async Task FindAsync(HttpContext context)
    {
        var query = new Query(context);
        if (await SelectAsync(context, query).ConfigureAwait(false) is not var (views, id)) return;
        if (views.Orders.Find(id) is { } order) await Answer.Json(context, order).ConfigureAwait(false);
        else await context.NotFound($"There is no order {id}.").ConfigureAwait(false);
    }

    private async Task FindByClientIdAsync(HttpContext context)
    {
        var query = new Query(context);
        var account = query.Text("account");
        if (account is null) query.Errors.Add("account", "is required");
        var clientOrderId = context.Route("clientOrderId");
        if (await HistoricalSelection.TakeAsync(context, query, platform).ConfigureAwait(false) is not { } views) return;
        if (views.Orders.Find(account!, clientOrderId) is { } order) await Answer.Json(context, order).ConfigureAwait(false);
        else await context.NotFound($"Account {account} has no order with clientOrderId {clientOrderId}.").ConfigureAwait(false);
    }

    private async Task TimelineAsync(HttpContext context)
    {
        var query = new Query(context);
        var part = query.Part();
        if (await SelectAsync(context, query).ConfigureAwait(false) is not var (views, id)) return;
        if (views.Orders.Timeline(id) is { } steps) await Answer.List(context, PageScan.Slice(steps, part, views.Applied)).ConfigureAwait(false);
        else await context.NotFound($"There is no order {id}.").ConfigureAwait(false);
    }

    private async Task FillsAsync(HttpContext context)
    {
        var query = new Query(context);
        var filter = new FillFilter(query.Order("orderId"), query.Symbol("symbol"), query.Text("account"), query.Enum<Side>("side"));
        var page = query.Page();
        if (await HistoricalSelection.TakeAsync(context, query, platform).ConfigureAwait(false) is not { } views) return;
        await Answer.List(context, views.Fills.List(filter, page)).ConfigureAwait(false);
    }

    private async ValueTask<(TradingProjection Views, OrderId Id)?> SelectAsync(HttpContext context, Query query)
    {
        if (!OrderId.TryParse(context.Route("id"), out var id)) query.Errors.Add("id", "must be an order id like 1042-1");
        var views = await HistoricalSelection.TakeAsync(context, query, platform).ConfigureAwait(false);
        return views is null ? null : (views, id);
    }

    private static List<OrdStatus> Statuses(Query query)
    {
        const string Working = "working";
        var names = query.List("status");
        var statuses = new List<OrdStatus>();
        foreach (var name in names)
        {
            if (name == Working) statuses.AddRange(Enum.GetValues<OrdStatus>().Where(static s => !s.IsFinal()));
            else statuses.Add(Fields.Enum<OrdStatus>(name, "status", query.Errors));
        }
        return statuses;
    }
}
