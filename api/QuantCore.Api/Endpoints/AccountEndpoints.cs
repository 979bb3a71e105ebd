using QuantCore.Api.History;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Accounts;

namespace QuantCore.Api.Endpoints;

/// <summary>Money and positions, now or at a moment of the past.</summary>
internal sealed class AccountEndpoints(Platform platform)
{
    public static void Map(ApiRoutes routes, Platform platform)
    {
        var accounts = new AccountEndpoints(platform);
        routes.Get("/accounts", Scopes.AccountRead, "Accounts", accounts.ListAsync).Parts().Historic().Answers<ListAnswer<AccountView>>();
        routes.Get("/accounts/{id}", Scopes.AccountRead, "One account", accounts.FindAsync).Historic().Answers<AccountView>().Fails(404);
        routes.Get("/accounts/{id}/positions", Scopes.AccountRead, "An account's positions", accounts.PositionsAsync)
            .Parts().Historic().Answers<ListAnswer<PositionView>>().Fails(404);
    }

    private async Task ListAsync(HttpContext context)
    {
        var query = new Query(context);
        var part = query.Part();
        if (await HistoricalSelection.TakeAsync(context, query, platform).ConfigureAwait(false) is not { } views) return;
        var all = views.Accounts.List();
        await Answer.List(context, PageScan.Slice(all.Items, part, all.AsOfSequence)).ConfigureAwait(false);
    }

    private async Task FindAsync(HttpContext context)
    {
        if (await HistoricalSelection.TakeAsync(context, new Query(context), platform).ConfigureAwait(false) is not { } views) return;
        var id = context.Route("id");
        if (views.Accounts.Find(id) is { } account) await Answer.Json(context, account).ConfigureAwait(false);
        else await context.NotFound($"There is no account {id}.").ConfigureAwait(false);
    }

    private async Task PositionsAsync(HttpContext context)
    {
        var query = new Query(context);
        var part = query.Part();
        if (await HistoricalSelection.TakeAsync(context, query, platform).ConfigureAwait(false) is not { } views) return;
        var id = context.Route("id");
        if (views.Accounts.Positions(id) is { } all) await Answer.List(context, PageScan.Slice(all.Items, part, all.AsOfSequence))
            .ConfigureAwait(false);
        else await context.NotFound($"There is no account {id}.").ConfigureAwait(false);
    }
}
