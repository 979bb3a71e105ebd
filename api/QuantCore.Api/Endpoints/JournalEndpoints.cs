using System.Globalization;
using System.Text.Json;
using QuantCore.Api.History;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.Endpoints;

/// <summary>The journal itself: its records and the state they make.</summary>
internal sealed class JournalEndpoints(Platform platform)
{
    /// <summary>A page looks at no more records than this; with a filter that matches little it ends early, with a cursor.</summary>
    private const int MostLookedAt = 200_000;

    public static void Map(ApiRoutes routes, Platform platform)
    {
        var journal = new JournalEndpoints(platform);
        routes.Get("/journal/events", Scopes.JournalRead, "Journal records, decoded", journal.EventsAsync)
            .Query("fromSeq", "Where to start (1).").Query("type", "Any of these record types, comma separated, like placeOrder,executionReport.")
            .Query("order", "Only what speaks of this order.").Query("limit", "Entries at most, 1 to 1000 (100).")
                .Query("cursor", "The nextCursor before.")
            .AnswersType("application/json");
        routes.Get("/journal/events/{seq}", Scopes.JournalRead, "One record and what the core decided on it", journal.EventAsync)
            .AnswersType("application/json").Fails(404);
        routes.Get("/journal/state", Scopes.JournalRead, "The state after an input", journal.StateAsync)
            .Query("atSeq", "The input; the last one when left out.").Query("at", "Or a time.").Answers<StateAnswer>();
        routes.Get("/journal/diff", Scopes.JournalRead, "What changed between two inputs", journal.DiffAsync)
            .Query("from", "After this input.").Query("to", "Up to and with this one.").Answers<DiffAnswer>();
    }

    private Task EventsAsync(HttpContext context)
    {
        var query = new Query(context);
        var from = query.Whole("fromSeq", 1, long.MaxValue) ?? 1;
        var filter = new RecordFilter(query.Enums<RecordType>("type"), query.Order("order"));
        var limit = (int)(query.Whole("limit", 1, 1000) ?? 100);
        from = query.ReadCursor() ?? from;
        if (context.Refuses(query.Errors)) return Task.CompletedTask;
        // An order's story starts with its own input.
        if (filter.Order is { } order) from = Math.Max(from, order.Sequence);
        var last = platform.DecidedSequence;
        var writer = Answer.Begin();
        writer.WriteStartObject();
        writer.WriteStartArray("items"u8);
        var next = WriteEvents(writer, Math.Max(1, from), last, limit, filter);
        writer.WriteEndArray();
        writer.WriteString("nextCursor"u8, Query.Cursor(next));
        writer.WriteNumber("asOfSeq"u8, last);
        writer.WriteEndObject();
        Answer.Sequence(context, last);
        Answer.Send(context, writer, StatusCodes.Status200OK);
        return Task.CompletedTask;
    }

    private long? WriteEvents(Utf8JsonWriter writer, long from, long last, int limit, RecordFilter filter)
    {
        if (from > last) return null;
        using var reader = JournalReader.Open(platform.JournalDirectory, from);
        var (written, looked) = (0, 0);
        while (reader.Read() && reader.Sequence <= last)
        {
            if (written == limit || looked++ == MostLookedAt) return reader.Sequence;
            if (!filter.Matches(reader.Sequence, reader.Record)) continue;
            writer.WriteStartObject();
            RecordJson.WriteInput(writer, reader.Sequence, reader.Record);
            writer.WriteEndObject();
            written++;
        }
        return null;
    }

    private Task EventAsync(HttpContext context)
    {
        if (!long.TryParse(context.Route("seq"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence < 1)
            return Answer.Problem(context, Problems.Problem.Invalid("seq", "must be a sequence, from 1"));
        if (sequence > platform.DecidedSequence) return context.NotFound($"The journal ends at {platform.DecidedSequence}.");
        using var reader = JournalReader.Open(platform.JournalDirectory, sequence);
        if (!reader.Read()) return context.NotFound($"Record {sequence} cannot be read.");
        var writer = Answer.Begin();
        writer.WriteStartObject();
        RecordJson.WriteInput(writer, sequence, reader.Record);
        writer.WriteStartArray("outputs"u8);
        WriteOutputs(writer, sequence);
        writer.WriteEndArray();
        writer.WriteEndObject();
        Answer.Send(context, writer, StatusCodes.Status200OK);
        return Task.CompletedTask;
    }

    private void WriteOutputs(Utf8JsonWriter writer, long cause)
    {
        if (!Directory.Exists(platform.OutputsDirectory)) return;
        using var reader = JournalReader.Open(platform.OutputsDirectory, platform.Views.LogIndex.StartFor(cause));
        while (reader.Read())
        {
            var at = RecordHeader.Read(reader.Record).SourceSequence;
            if (at > cause) return;
            if (at == cause) RecordJson.WriteOutput(writer, reader.Record);
        }
    }

    private async Task StateAsync(HttpContext context)
    {
        var query = new Query(context);
        var sequence = HistoricalSelection.Sequence(query, "atSeq", platform);
        var at = query.Text("at");
        var timeNs = 0L;
        if (at is not null && !ShanghaiTime.TryParse(at, out timeNs)) query.Errors.Add("at", "must be a time like 2023-02-01T10:30:00+08:00");
        if (context.Refuses(query.Errors)) return;
        var state = at is not null
            ? await platform.History.AtTimeAsync(timeNs, context.RequestAborted).ConfigureAwait(false)
            : await platform.History.AtAsync(sequence ?? platform.DecidedSequence, context.RequestAborted).ConfigureAwait(false);
        Answer.Sequence(context, state.Sequence);
        await Answer.Json(context, HistoricalAnswers.State(state)).ConfigureAwait(false);
    }

    private async Task DiffAsync(HttpContext context)
    {
        var query = new Query(context);
        var from = HistoricalSelection.Sequence(query, "from", platform);
        var to = HistoricalSelection.Sequence(query, "to", platform);
        if (from is null) query.Errors.Add("from", "is required");
        if (to is null) query.Errors.Add("to", "is required");
        if (from > to) query.Errors.Add("to", "must not be before from");
        if (context.Refuses(query.Errors)) return;
        var before = await platform.History.AtAsync(from!.Value, context.RequestAborted).ConfigureAwait(false);
        var after = await platform.History.AtAsync(to!.Value, context.RequestAborted).ConfigureAwait(false);
        Answer.Sequence(context, after.Sequence);
        await Answer.Json(context, HistoricalAnswers.Diff(before, after)).ConfigureAwait(false);
    }
}
