using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using QuantCore.Api.Json;

namespace QuantCore.Api.Streaming;

/// <summary>Writes server-sent events.</summary>
internal sealed class SseWriter(PipeWriter output) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _data = new(1024);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder });

    public void Comment(string text) => Text($": {text}\n\n");

    public void Retry(int milliseconds) => Text(string.Create(CultureInfo.InvariantCulture, $"retry: {milliseconds}\n\n"));

    /// <summary>Writes one event. Only the last event of an input carries its id, so that a reader cut in between gets the whole input
    /// again.</summary>
    public void Event<T>(string type, long? id, T state, Action<Utf8JsonWriter, T> writeData)
    {
        _data.ResetWrittenCount();
        _json.Reset(_data);
        writeData(_json, state);
        _json.Flush();
        if (id is { } value) Text(string.Create(CultureInfo.InvariantCulture, $"id: {value}\n"));
        Text($"event: {type}\ndata: ");
        output.Write(_data.WrittenSpan);
        Text("\n\n");
    }

    public async ValueTask FlushAsync(CancellationToken cancellation) => await output.FlushAsync(cancellation).ConfigureAwait(false);

    public void Dispose() => _json.Dispose();

    private void Text(string text) => Encoding.UTF8.GetBytes(text, output);
}
