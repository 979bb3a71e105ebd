using System.Diagnostics;
using System.Text.Json;
using QuantCore.Api.History;
using QuantCore.Api.Json;
using QuantCore.Api.Trading;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Events;

namespace QuantCore.Api.Streaming;

/// <summary>
/// One client's stream: first what it missed, from the output log, then the live outputs. Quotes are conflated and cannot be resumed. A client
/// that does not keep up gets a <c>resync</c> event with the last sequence it was sent, and is cut.
/// </summary>
internal sealed class EventStream(Platform platform, StreamRequest request, SseWriter sse)
{
    private const int HeldBack = 4096;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan QuotePace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LogPace = TimeSpan.FromMilliseconds(20);
    private readonly QuoteTicker _quotes = new(platform.Quotes, request);
    private long _sent;

    public async Task RunAsync(CancellationToken cancellation)
    {
        sse.Retry(3000);
        if (request.ResumeAfter is { } after)
        {
            _sent = after;
            await CatchUpAsync(platform.Views.Applied, cancellation).ConfigureAwait(false);
        }
        using var subscription = platform.Views.Feed.Subscribe(HeldBack);
        if (request.ResumeAfter is null) _sent = subscription.StartsAfter;
        else await CatchUpAsync(subscription.StartsAfter, cancellation).ConfigureAwait(false);
        sse.Comment("live");
        await sse.FlushAsync(cancellation).ConfigureAwait(false);
        await FollowAsync(subscription, cancellation).ConfigureAwait(false);
        if (!subscription.IsCut) return;
        sse.Event("resync", null, _sent, static (json, last) =>
        {
            json.WriteStartObject();
            json.WriteNumber("lastSeq"u8, last);
            json.WriteEndObject();
        });
        await sse.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private async Task FollowAsync(OutputSubscription subscription, CancellationToken cancellation)
    {
        var pace = request.WantsQuotes ? QuotePace : Heartbeat;
        var (silent, quoted) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var waiting = subscription.Groups.WaitToReadAsync(cancellation).AsTask();
        while (true)
        {
            await ((Task)waiting.WaitAsync(pace, cancellation)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            var wrote = false;
            if (waiting.IsCompleted)
            {
                if (!await waiting.ConfigureAwait(false)) return;
                while (subscription.Groups.TryRead(out var group)) Write(group);
                waiting = subscription.Groups.WaitToReadAsync(cancellation).AsTask();
                wrote = true;
            }
            if (request.WantsQuotes && quoted.Elapsed >= QuotePace)
            {
                wrote |= _quotes.Write(sse) > 0;
                quoted.Restart();
            }
            if (!wrote && silent.Elapsed >= Heartbeat)
            {
                sse.Comment("heartbeat");
                wrote = true;
            }
            if (!wrote) continue;
            await sse.FlushAsync(cancellation).ConfigureAwait(false);
            silent.Restart();
        }
    }

    // The log is written beside the read models, so it may be a moment behind them.
    private async Task CatchUpAsync(long until, CancellationToken cancellation)
    {
        if (_sent >= until || !Directory.Exists(platform.OutputsDirectory)) return;
        using var reader = JournalReader.Open(platform.OutputsDirectory, platform.Views.LogIndex.StartFor(_sent + 1));
        var group = new List<OutputEvent>();
        while (_sent < until)
        {
            if (!reader.Read())
            {
                // The last input of the log is complete when the read models have it and nothing follows.
                if (group.Count > 0 && group[0].Sequence >= until) break;
                await Task.Delay(LogPace, cancellation).ConfigureAwait(false);
                continue;
            }
            var cause = RecordHeader.Read(reader.Record).SourceSequence;
            if (group.Count > 0 && group[0].Sequence != cause) await EndAsync(group, cancellation).ConfigureAwait(false);
            if (cause > until) break;
            if (cause > _sent) group.Add(Decode(reader.Record, cause, group.Count + 1));
        }
        if (group.Count > 0) await EndAsync(group, cancellation).ConfigureAwait(false);
        _sent = Math.Max(_sent, until);
    }

    private static OutputEvent Decode(ReadOnlySpan<byte> record, long cause, int ordinal)
    {
        ref readonly var header = ref RecordHeader.Read(record);
        return new OutputEvent(cause, ordinal, header.TimestampNs, header.Type, RecordDecoder.Decode(record));
    }

    private async ValueTask EndAsync(List<OutputEvent> group, CancellationToken cancellation)
    {
        Write(group);
        group.Clear();
        await sse.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private void Write(IReadOnlyList<OutputEvent> group)
    {
        if (group[0].Sequence <= _sent) return;
        var last = group.Count - 1;
        while (last >= 0 && request.TopicOf(group[last].Type) is null) last--;
        for (var i = 0; i <= last; i++)
        {
            if (request.TopicOf(group[i].Type) is not { } topic) continue;
            var type = CamelEnum<RecordType>.Name(group[i].Type);
            sse.Event(type, i == last ? group[i].Sequence : null, (group[i], topic.Name, type), WriteEnvelope);
        }
        _sent = group[0].Sequence;
    }

    private static void WriteEnvelope(Utf8JsonWriter json, (OutputEvent Output, string Topic, string Type) state)
    {
        json.WriteStartObject();
        json.WriteNumber("seq"u8, state.Output.Sequence);
        json.WriteNumber("n"u8, state.Output.Ordinal);
        json.WriteString("ts"u8, ShanghaiTime.Format(state.Output.TimestampNs));
        RecordJson.Ns(json, "tsNs", state.Output.TimestampNs);
        json.WriteString("topic"u8, state.Topic);
        json.WriteString("type"u8, state.Type);
        json.WriteString("key"u8, StreamKey.Of(state.Output.Payload));
        json.WriteNumber("causeSeq"u8, state.Output.Sequence);
        json.WritePropertyName("data"u8);
        RecordJson.WritePayload(json, state.Output.Payload);
        json.WriteEndObject();
    }
}
