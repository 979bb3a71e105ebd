using QuantCore.Api.Endpoints;
using QuantCore.Api.Problems;
using QuantCore.Api.Requests;
using QuantCore.Api.Trading;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels;

namespace QuantCore.Api.History;

/// <summary>Chooses between the present and, with <c>atSeq</c> or <c>at</c>, the past; with <c>minSeq</c> waits for the present to come so
/// far.</summary>
internal static class HistoricalSelection
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>The read models to answer from; null when the parameters were wrong (or others before them) and the problem is written.</summary>
    public static async ValueTask<TradingProjection?> TakeAsync(HttpContext context, Query query, Platform platform)
    {
        if (!context.Request.QueryString.HasValue) return context.Refuses(query.Errors) ? null : platform.Views;
        var atSeq = Sequence(query, "atSeq", platform);
        var atTime = Time(query);
        var minSeq = query.Whole("minSeq", 0, long.MaxValue);
        if (atSeq is not null && atTime is not null) query.Errors.Add("at", "and atSeq exclude each other");
        if (context.Refuses(query.Errors)) return null;
        if (minSeq is { } wanted && !await platform.Views.WaitForAsync(wanted, LongestWait).ConfigureAwait(false))
        {
            await Answer.Problem(context, new Problem(ProblemKinds.ProjectionBehind)).ConfigureAwait(false);
            return null;
        }
        if (atSeq is null && atTime is null) return platform.Views;
        var state = atSeq is { } sequence
            ? await platform.History.AtAsync(sequence, context.RequestAborted).ConfigureAwait(false)
            : await platform.History.AtTimeAsync(atTime!.Value, context.RequestAborted).ConfigureAwait(false);
        Answer.Sequence(context, state.Sequence);
        return state.Views;
    }

    /// <summary>A sequence that the journal has.</summary>
    public static long? Sequence(Query query, string name, Platform platform)
    {
        var sequence = query.Whole(name, 1, long.MaxValue);
        if (sequence > platform.DecidedSequence) query.Errors.Add(name, $"is after the last input, {platform.DecidedSequence}");
        return sequence;
    }

    private static long? Time(Query query)
    {
        var text = query.Text("at");
        if (text is null) return null;
        if (ShanghaiTime.TryParse(text, out var ns)) return ns;
        query.Errors.Add("at", "must be a time like 2023-02-01T10:30:00+08:00");
        return null;
    }
}
