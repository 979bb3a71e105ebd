using System.Globalization;
using QuantCore.Api.Endpoints;
using QuantCore.Api.Problems;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.Streaming;

/// <summary>What a stream was asked for.</summary>
/// <param name="Topics">The topics, in the order in which an output belongs to the first that has it.</param>
/// <param name="ResumeAfter">Everything after this input; null for from now on.</param>
/// <param name="Symbols">Quotes of these; empty for all.</param>
internal sealed record StreamRequest(IReadOnlyList<StreamTopic> Topics, long? ResumeAfter, IReadOnlySet<InstrumentId> Symbols)
{
    private const int MostSymbols = 200;

    public bool WantsQuotes => Topics.Any(static t => t.Name == StreamTopic.Quotes);

    /// <summary>The topic of an output; null when it was not asked for.</summary>
    public StreamTopic? TopicOf(RecordType type)
    {
        foreach (var topic in Topics)
        {
            if (topic.Types.Contains(type)) return topic;
        }
        return null;
    }

    /// <summary>Reads the request; null when the problem is written.</summary>
    public static StreamRequest? Read(HttpContext context, Platform platform)
    {
        var query = new Query(context);
        var caller = context.Caller();
        var topics = new List<StreamTopic>();
        foreach (var name in query.List("topics").Distinct())
        {
            if (StreamTopic.Find(name) is { } topic) topics.Add(topic);
            else query.Errors.Add("topics", "must be among " + string.Join(", ", StreamTopic.All.Select(static t => t.Name)));
        }
        var resumeAfter = ReadPosition(context, query, platform);
        var symbols = query.List("symbols").Select(s => Fields.Symbol(s, "symbols", query.Errors)).ToHashSet();
        if (symbols.Count > MostSymbols) query.Errors.Add("symbols", $"has at most {MostSymbols}");
        if (context.Refuses(query.Errors)) return null;
        if (topics.Count == 0) topics.AddRange(StreamTopic.All.Where(t => t.Name != StreamTopic.Quotes && caller.Has(t.Scope)));
        if (topics.Find(t => !caller.Has(t.Scope)) is not { } denied) return new StreamRequest(topics, resumeAfter, symbols);
        Answer.Problem(context, new Problem(ProblemKinds.Forbidden)
        {
            Detail = $"The topic {denied.Name} needs the scope {denied.Scope}.",
            Params = new Dictionary<string, string> { ["scope"] = denied.Scope },
        });
        return null;
    }

    // A browser that reconnects sends Last-Event-ID and the first address again, so the header wins.
    private static long? ReadPosition(HttpContext context, Query query, Platform platform)
    {
        var position = query.Whole("fromSeq", 0, long.MaxValue);
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        if (last.Length > 0)
        {
            if (long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) position = id;
            else query.Errors.Add("Last-Event-ID", "must be an id that this stream gave");
        }
        if (position > platform.DecidedSequence) query.Errors.Add("fromSeq", $"is after the last input, {platform.DecidedSequence}");
        return position;
    }
}
