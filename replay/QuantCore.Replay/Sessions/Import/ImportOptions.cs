using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>What to import, and where to.</summary>
public sealed record ImportOptions
{
    /// <summary>Files, folders and archives. <c>a.zip/b.zip</c> names an archive within one.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Their format.</summary>
    public required SessionFormat Format { get; init; }

    /// <summary>The session's folder.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The day to take, where the input holds several or does not say.</summary>
    public TradingDay? Day { get; init; }

    /// <summary>Only this entry of the archives: a file, a folder or an archive within them.</summary>
    public string? Entry { get; init; }

    /// <summary>Replace an existing session.</summary>
    public bool Force { get; init; }
}
