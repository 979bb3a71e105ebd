namespace QuantCore.Replay.Sessions.Import;

/// <summary>Lines that were not imported: all are counted, the first ones kept.</summary>
internal sealed class RejectionLog
{
    private readonly List<RejectedLine> _lines = [];

    /// <summary>The lines kept.</summary>
    public IReadOnlyList<RejectedLine> Lines => _lines;

    /// <summary>All of them.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one.</summary>
    public void Add(string file, int line, string reason)
    {
        Count++;
        if (_lines.Count < SessionSummary.MaxListedRejections) _lines.Add(new RejectedLine(file, line, reason));
    }
}
