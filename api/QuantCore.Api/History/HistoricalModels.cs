namespace QuantCore.Api.History;

/// <summary>The past of a journal. A replay takes as long as the journal is, so one runs at a time and the last few results are kept.</summary>
public sealed class HistoricalModels(string journalDirectory) : IDisposable
{
    private const int Kept = 4;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly LinkedList<HistoricalState> _recent = new();
    private long _lastSequence;

    /// <summary>The last input seen at the start of a read-only server; zero otherwise.</summary>
    public long LastSequence => Volatile.Read(ref _lastSequence);

    /// <summary>The state after an input.</summary>
    public Task<HistoricalState> AtAsync(long sequence, CancellationToken cancellation) =>
        GetAsync(sequence, long.MaxValue, state => state.Sequence == sequence, cancellation);

    /// <summary>The state after the last input at or before a time, ns since the Unix epoch.</summary>
    public Task<HistoricalState> AtTimeAsync(long timeNs, CancellationToken cancellation) =>
        GetAsync(long.MaxValue, timeNs, static _ => false, cancellation);

    /// <summary>The whole journal, for a read-only server.</summary>
    public HistoricalState Latest()
    {
        var state = JournalReplay.Run(journalDirectory, long.MaxValue, long.MaxValue, CancellationToken.None);
        Volatile.Write(ref _lastSequence, state.Sequence);
        return state;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<HistoricalState> GetAsync(long sequence, long timeNs, Func<HistoricalState, bool> isIt, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_recent.FirstOrDefault(isIt) is { } known) return known;
            var state = await Task.Run(() => JournalReplay.Run(journalDirectory, sequence, timeNs, cancellation), cancellation)
                .ConfigureAwait(false);
            _recent.AddFirst(state);
            if (_recent.Count > Kept) _recent.RemoveLast();
            return state;
        }
        finally
        {
            _one.Release();
        }
    }
}
