using System.Diagnostics;
using QuantCore.Pipeline.Recovery;

namespace QuantCore.Pipeline;

public sealed partial class TradingPipeline
{
    private static readonly TimeSpan DisposeTimeout = TimeSpan.FromSeconds(10);
    private readonly Lock _stopping = new();
    private StopReport? _stopped;

    /// <summary>Takes nothing new, finishes what was accepted, answers it, writes a snapshot, syncs and closes. After
    /// <paramref name="timeout"/> it halts where it is; what was not answered is answered <see cref="CommandOutcome.Unknown"/>.</summary>
    public StopReport Stop(TimeSpan timeout)
    {
        lock (_stopping)
        {
            return _stopped ??= StopOnce(timeout);
        }
    }

    /// <summary>Stops, with ten seconds to drain.</summary>
    public void Dispose() => Stop(DisposeTimeout);

    /// <summary>Writes a snapshot of the present state in the background and gives its sequence.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline is stopped.</exception>
    /// <exception cref="IOException">Writing failed; earlier snapshots are untouched.</exception>
    public async Task<long> RequestSnapshotAsync()
    {
        await _snapshotting.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_gate.IsClosed) throw Stopped();
            var snapshot = await Query(processor => PipelineSnapshot.Take(processor, _core.Position), priority: true).ConfigureAwait(false);
            await Task.Run(() => snapshot.Save(_snapshots)).ConfigureAwait(false);
            return snapshot.Position.Sequence;
        }
        finally
        {
            _snapshotting.Release();
        }
    }

    private StopReport StopOnce(TimeSpan timeout)
    {
        var watch = Stopwatch.StartNew();
        Volatile.Write(ref _state, (int)PipelineState.Stopping);
        Interlocked.MemoryBarrier();
        var drained = Await(() => Volatile.Read(ref _publishing) == 0, watch, timeout)
            && Await(() => _core.Handled >= _input.Cursor && (_market is null || _market.Handled >= _input.Cursor), watch, timeout)
            && Await(() => _outputs.Handled >= _output.Cursor, watch, timeout);
        var ended = Halt();
        GiveUpTheRest();
        var problem = drained ? null : "The pipeline was not through when its time to stop was over.";
        var snapshot = drained && ended && !_gate.IsClosed ? TrySnapshot(ref problem) : 0;
        if (ended) CloseLogs(ref problem);
        Volatile.Write(ref _state, (int)PipelineState.Stopped);
        return new StopReport(drained && !_gate.IsClosed, snapshot, _gate.Failure?.Reason ?? problem);
    }

    private static bool Await(Func<bool> condition, Stopwatch watch, TimeSpan timeout)
    {
        var spin = default(SpinWait);
        while (!condition())
        {
            if (watch.Elapsed > timeout) return false;
            spin.SpinOnce();
        }

        return true;
    }

    private bool Halt()
    {
        // A thread that hangs in the disk or in a read model cannot be ended; then its files are left to it.
        var limit = TimeSpan.FromSeconds(1);
        _input.Halt();
        var ended = _journaller.Ended.Wait(limit) & _core.Ended.Wait(limit) & (_market?.Ended.Wait(limit) ?? true);
        _output.Halt();
        return ended & _outputs.Ended.Wait(limit);
    }

    private void GiveUpTheRest()
    {
        for (var i = 0L; i < _input.BufferSize; i++)
        {
            _input[i].Command?.GiveUp();
            _input[i].Query?.GiveUp();
        }

        for (var i = 0L; i < _output.BufferSize; i++) _output[i].Command?.GiveUp();
    }

    private long TrySnapshot(ref string? problem)
    {
        try
        {
            _snapshotting.Wait();
            PipelineSnapshot.Take(_core.Processor, _core.Position).Save(_snapshots);
            return _core.Position.Sequence;
        }
#pragma warning disable CA1031 // A snapshot only saves time at the next start.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            problem = "The closing snapshot could not be written: " + exception.Message;
            return 0;
        }
        finally
        {
            _snapshotting.Release();
        }
    }

    private void CloseLogs(ref string? problem)
    {
        foreach (var log in new[] { _journal, _outputLog })
        {
            try
            {
                log.Dispose();
            }
            catch (IOException exception)
            {
                problem ??= exception.Message;
            }
        }
    }
}
