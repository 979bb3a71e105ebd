using System.Text.Json;

namespace QuantCore.Api.Tests.Support;

/// <summary>One client of the stream.</summary>
public sealed class EventReader : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));

    private EventReader(HttpResponseMessage response, StreamReader lines) => (_response, _lines) = (response, lines);

    public static async Task<EventReader> Open(HttpClient client, string query, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stream" + query);
        if (lastEventId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event. Comments pass; fails when nothing comes for long.</summary>
    public async Task<Event> Next()
    {
        string? id = null, type = null, data = null;
        while (await _lines.ReadLineAsync(_limit.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) type = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            else if (line.Length == 0 && data is not null) return new Event(id, type!, JsonDocument.Parse(data).RootElement);
        }

        throw new EndOfStreamException();
    }

    /// <summary>The line that says that everything missed has been sent.</summary>
    public async Task Live()
    {
        while (await _lines.ReadLineAsync(_limit.Token) is { } line)
        {
            if (line == ": live") return;
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
        _limit.Dispose();
    }

    /// <summary>One event.</summary>
    public sealed record Event(string? Id, string Type, JsonElement Data)
    {
        public (long Sequence, int Ordinal) Key => (Data.GetProperty("seq").GetInt64(), Data.GetProperty("n").GetInt32());
    }
}
