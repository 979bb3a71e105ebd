using System.Text.Json.Nodes;

namespace QuantCore.Replay.Audit;

/// <summary>What changed between two states: a line for each leaf that differs.</summary>
public static class StateDiff
{
    /// <summary>Lines of path, from, to; a null is "was not there".</summary>
    public static JsonArray Between(JsonObject from, JsonObject to)
    {
        var changes = new JsonArray();
        foreach (var part in (string[])["tradingDay", "accounts", "orders", "killSwitches"]) Compare(part, from[part], to[part], changes);
        return changes;
    }

    private static void Compare(string path, JsonNode? from, JsonNode? to, JsonArray changes)
    {
        if (JsonNode.DeepEquals(from, to)) return;
        if (from is JsonObject before && to is JsonObject after)
        {
            foreach (var name in before.Select(p => p.Key).Union(after.Select(p => p.Key)))
                Compare($"{path}.{name}", before[name], after[name], changes);
            return;
        }

        changes.Add(new JsonObject { ["path"] = path, ["from"] = from?.DeepClone(), ["to"] = to?.DeepClone() });
    }
}
