using System.Text.Json;
using QuantCore.Api.Json;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Market;

namespace QuantCore.Api.Streaming;

/// <summary>Quotes that changed since they were last sent; what came between is left out.</summary>
internal sealed class QuoteTicker(QuoteBoard quotes, StreamRequest request)
{
    private readonly Dictionary<InstrumentId, long> _sent = [];

    /// <summary>Writes them and says how many they were.</summary>
    public int Write(SseWriter sse)
    {
        if (!request.WantsQuotes) return 0;
        var written = 0;
        foreach (var quote in quotes.List())
        {
            if (request.Symbols.Count > 0 && !request.Symbols.Contains(quote.Symbol)) continue;
            if (_sent.TryGetValue(quote.Symbol, out var before) && before == quote.Sequence) continue;
            _sent[quote.Symbol] = quote.Sequence;
            sse.Event("quote", null, quote, WriteEnvelope);
            written++;
        }
        return written;
    }

    private static void WriteEnvelope(Utf8JsonWriter json, QuoteView quote)
    {
        json.WriteStartObject();
        json.WriteNumber("seq"u8, quote.Sequence);
        json.WriteString("topic"u8, StreamTopic.Quotes);
        json.WriteString("type"u8, "quote"u8);
        json.WriteString("key"u8, quote.Symbol.ToString());
        json.WritePropertyName("data"u8);
        JsonSerializer.Serialize(json, quote, JsonOf<QuoteView>.Info);
        json.WriteEndObject();
    }
}
