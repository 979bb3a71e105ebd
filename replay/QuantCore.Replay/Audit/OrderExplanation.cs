using System.Text.Json.Nodes;
using QuantCore.Engine.Risk;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Execution;
using QuantCore.Replay.Records;

namespace QuantCore.Replay.Audit;

/// <summary>The causal chain of an order: the request, every check with its numbers, what left, what came back, what moved.</summary>
public static class OrderExplanation
{
    /// <summary>Explains an order; null when the journal has no such order.</summary>
    public static JsonObject? Of(string directory, OrderId id, IProgress<long>? progress = null)
    {
        const int reportEvery = 1 << 16;
        var steps = new JsonArray();
        JsonArray? checks = null;
        var firstWallNs = 0L;
        using var reader = QuantCore.Journal.JournalReader.Open(JournalSet.Locate(directory).Inputs);
        using var replayer = new Replayer(JournalSet.Locate(directory));
        while (reader.Read())
        {
            if (reader.Sequence == id.Sequence) checks = Checks(replayer, reader.Record);
            if (!replayer.Step()) break;
            if (replayer.Sequence % reportEvery == 0) progress?.Report(replayer.Sequence);
            if (!Concerns(replayer, id)) continue;
            var wallNs = RecordHeader.Read(replayer.Record).WallNs;
            if (firstWallNs == 0) firstWallNs = wallNs;
            steps.Add(Step(replayer, id, wallNs - firstWallNs));
        }

        if (replayer.Core.State.Orders.Find(id) is null && steps.Count == 0) return null;
        return new JsonObject
        {
            ["orderId"] = id.ToString(),
            ["checks"] = checks,
            ["steps"] = steps,
        };
    }

    private static JsonArray? Checks(Replayer replayer, ReadOnlySpan<byte> record)
    {
        var header = RecordHeader.Read(record);
        if (header.Type != RecordType.PlaceOrder) return null;
        var preview = replayer.Core.Preview(RecordCodec.Decode<PlaceOrder>(record), header.TimestampNs);
        return new JsonArray([.. preview.Checks.Select(Check)]);
    }

    private static JsonObject Check(PreviewedCheck check) => new()
    {
        ["check"] = check.Name,
        ["passed"] = check.Verdict.IsPass,
        ["reason"] = check.Verdict.IsPass ? null : check.Verdict.Reason.ToString(),
        ["limit"] = check.Verdict.IsPass ? null : check.Verdict.Limit,
        ["value"] = check.Verdict.IsPass ? null : check.Verdict.Value,
    };

    private static bool Concerns(Replayer replayer, OrderId id)
    {
        var outputs = replayer.Core.Outputs;
        if (replayer.Sequence == id.Sequence) return true;
        for (var i = 0; i < outputs.Count; i++)
            if (IdOf(outputs[i]) == id)
                return true;
        return false;
    }

    private static OrderId IdOf(ReadOnlySpan<byte> output)
    {
        var type = RecordHeader.Read(output).Type;
        if (type is RecordType.CashChanged or RecordType.PositionChanged or RecordType.Checkpoint) return default;
        var payload = RecordDecoder.Decode(output);
        return payload.GetType().GetProperty("OrderId")?.GetValue(payload) is OrderId id ? id : default;
    }

    private static JsonObject Step(Replayer replayer, OrderId id, long latencyNs)
    {
        var outputs = replayer.Core.Outputs;
        var effects = new JsonArray();
        for (var i = 0; i < outputs.Count; i++)
        {
            var about = IdOf(outputs[i]);
            if (about != default && about != id) continue;
            var described = RecordJson.Describe(replayer.Sequence, outputs[i]);
            effects.Add(new JsonObject { ["type"] = described["type"]!.DeepClone(), ["data"] = described["data"]!.DeepClone() });
        }

        return new JsonObject
        {
            ["input"] = RecordJson.Describe(replayer.Sequence, replayer.Record),
            ["sinceRequestUs"] = latencyNs / 1000,
            ["outputs"] = effects,
        };
    }
}
