using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuantCore.Replay.Sessions;

/// <summary><c>session.json</c>: what lies beside the segments for people and tools. Nothing in it is needed to play the session.</summary>
public sealed record SessionManifest
{
    /// <summary>The file's name.</summary>
    public const string FileName = "session.json";

    /// <summary>The journal kind of a session.</summary>
    public const uint JournalKind = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>Layout version of this file.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Where it comes from: an import format or <c>generated</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The trading day, yyyy-MM-dd.</summary>
    public required string Day { get; init; }

    /// <summary>The symbols.</summary>
    public required IReadOnlyList<string> Instruments { get; init; }

    /// <summary>See <see cref="SessionSummary.Records"/>.</summary>
    public required long Records { get; init; }

    /// <summary>See <see cref="SessionSummary.Quotes"/>.</summary>
    public required long Quotes { get; init; }

    /// <summary>See <see cref="SessionSummary.Orders"/>.</summary>
    public required long Orders { get; init; }

    /// <summary>See <see cref="SessionSummary.Trades"/>.</summary>
    public required long Trades { get; init; }

    /// <summary>See <see cref="SessionSummary.Cancels"/>.</summary>
    public required long Cancels { get; init; }

    /// <summary>See <see cref="SessionSummary.Bars"/>.</summary>
    public required long Bars { get; init; }

    /// <summary>First exchange time, RFC 3339 at +08:00.</summary>
    public required string FirstTime { get; init; }

    /// <summary>Last exchange time, RFC 3339 at +08:00.</summary>
    public required string LastTime { get; init; }

    /// <summary>See <see cref="SessionSummary.ContentHash"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Reads it. Throws <see cref="SessionException"/> when <paramref name="directory"/> is not a session or its manifest is
    /// damaged.</summary>
    public static SessionManifest Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path)) throw new SessionException(SessionFault.Usage, $"{directory} is not a session: it has no {FileName}.");
        try
        {
            return JsonSerializer.Deserialize<SessionManifest>(File.ReadAllBytes(path), Json)
                ?? throw new SessionException(SessionFault.Data, $"{path} is empty.");
        }
        catch (JsonException fault)
        {
            throw new SessionException(SessionFault.Data, $"{path} is damaged: {fault.Message}", fault);
        }
    }

    internal void Write(string directory)
    {
        using var file = new FileStream(Path.Combine(directory, FileName), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, this, Json);
        file.Write("\n"u8);
        file.Flush(flushToDisk: true);
    }
}
