using QuantCore.Api.Problems;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Pipeline;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Risk;

namespace QuantCore.Api.Endpoints;

/// <summary>Limits, refusals and kill switches.</summary>
internal sealed class RiskEndpoints(Platform platform)
{
    public static void Map(ApiRoutes routes, Platform platform)
    {
        var risk = new RiskEndpoints(platform);
        routes.Get("/risk/limits", Scopes.RiskRead, "Limits in force", risk.LimitsAsync).Parts().Answers<ListAnswer<RiskLimitsView>>();
        routes.Put("/risk/limits", Scopes.RiskWrite, "Replace limits", risk.SetLimitsAsync)
            .Takes<RiskLimitsRequest>().Answers<CommandAnswer>().Fails(409, 422, 503, 504);
        routes.Get("/risk/rejections", Scopes.RiskRead, "What was refused and why", risk.RejectionsAsync)
            .Query("account", "Only this account.").Query("code", "Only this code, like lot-size.").Paged().Answers<ListAnswer<RejectionView>>();
        routes.Get("/risk/kill-switch", Scopes.RiskRead, "Kill switches", risk.KillSwitchesAsync).Parts().Answers<ListAnswer<KillSwitchView>>();
        routes.Post("/risk/kill-switch/engage", Scopes.KillEngage, "Stop new orders, at once", risk.EngageAsync)
            .Takes<KillSwitchRequest>().Answers<CommandAnswer>(202).Fails(409, 422, 503, 504);
        routes.Post("/risk/kill-switch/release", Scopes.KillRelease, "Let orders through again", risk.ReleaseAsync)
            .Takes<KillSwitchRequest>().Answers<CommandAnswer>(202).Fails(409, 422, 503, 504);
    }

    private Task LimitsAsync(HttpContext context) => PartAsync(context, platform.Views.Risk.Limits());

    private Task KillSwitchesAsync(HttpContext context) => PartAsync(context, platform.Views.Risk.KillSwitches());

    private static Task PartAsync<T>(HttpContext context, Page<T> all)
    {
        var query = new Query(context);
        var part = query.Part();
        return context.Refuses(query.Errors) ? Task.CompletedTask : Answer.List(context, PageScan.Slice(all.Items, part, all.AsOfSequence));
    }

    private Task RejectionsAsync(HttpContext context)
    {
        var query = new Query(context);
        var (account, code, page) = (query.Text("account"), query.Text("code"), query.Page());
        var reason = code is null ? null : RejectTable.ReasonOf(code);
        if (code is not null && reason is null) query.Errors.Add("code", "is not a code of a refusal");
        return context.Refuses(query.Errors) ? Task.CompletedTask : Answer.List(context, platform.Views.Rejections.List(account, reason, page));
    }

    private async Task SetLimitsAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        using var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        if (body.IsAnswered) return;
        var errors = new FieldErrors();
        var command = RiskLimitsRequest.Read(body.Span, errors, context.Caller().Id);
        if (context.Refuses(errors)) return;
        await AnswerAsync(context, await desk.UrgentAsync(command).ConfigureAwait(false), StatusCodes.Status200OK).ConfigureAwait(false);
    }

    private async Task EngageAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        using var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        if (body.IsAnswered) return;
        var errors = new FieldErrors();
        var (level, account, reason) = KillSwitchRequest.Read(body.Span, errors, hasLevel: true);
        if (context.Refuses(errors)) return;
        var command = new EngageKillSwitch { Level = level, Account = account, Reason = reason, By = context.Caller().Id };
        await AnswerAsync(context, await desk.UrgentAsync(command).ConfigureAwait(false), StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    private async Task ReleaseAsync(HttpContext context)
    {
        if (CommandProblems.Desk(context, platform) is not { } desk) return;
        using var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        if (body.IsAnswered) return;
        var errors = new FieldErrors();
        var (_, account, reason) = KillSwitchRequest.Read(body.Span, errors, hasLevel: false);
        if (context.Refuses(errors)) return;
        var command = new ReleaseKillSwitch { Account = account, Reason = reason, By = context.Caller().Id };
        await AnswerAsync(context, await desk.UrgentAsync(command).ConfigureAwait(false), StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    private Task AnswerAsync(HttpContext context, CommandResult result, int status)
    {
        Answer.Sequence(context, platform.Views.Applied);
        return (CommandProblems.Of(result) ?? CommandProblems.RefusalOf(result)) is { } problem
            ? Answer.Problem(context, problem)
            : Answer.Json(context, new CommandAnswer(result.Sequence), status);
    }
}
