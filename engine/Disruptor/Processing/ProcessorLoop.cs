using System.Runtime.CompilerServices;
using Disruptor.Internal;

namespace Disruptor.Processing;

/// <summary>
/// The part of a processor that does not depend on the kind of event: its life cycle, waiting, batch limits and publication of progress.
/// Everything here runs once per batch; the loop over a batch is the derived class's, where no call stands between two events.
/// </summary>
abstract class ProcessorLoop : IEventProcessor
{
    readonly SequenceBarrier _barrier;
    readonly long _maxBatchSize;
    readonly ManualResetEventSlim _started = new();
    int _running;
    int _halted;

    protected ProcessorLoop(SequenceBarrier barrier, object handler, int? maxBatchSize)
    {
        if (maxBatchSize is < 1)
            throw new ArgumentOutOfRangeException(nameof(maxBatchSize), maxBatchSize, "MaxBatchSize must be at least 1 or null");

        _barrier = barrier;
        _maxBatchSize = maxBatchSize ?? int.MaxValue;
        (handler as IEventProcessorSequenceAware)?.SetSequenceCallback(Sequence);
    }

    public Sequence Sequence { get; } = new();

    public bool IsRunning => Volatile.Read(ref _running) != 0;

    public void Halt()
    {
        // Full fence: Run resets the barrier and then looks here, this sets the flag and then cancels the barrier.
        Interlocked.Exchange(ref _halted, 1);
        _barrier.CancelProcessing();
    }

    public Task Start(TaskScheduler taskScheduler, TaskCreationOptions taskCreationOptions) =>
        Task.Factory.StartNew(Run, CancellationToken.None, taskCreationOptions, taskScheduler);

    public void WaitUntilStarted(TimeSpan timeout) => _started.Wait(timeout);

    public void Run()
    {
        if (Interlocked.Exchange(ref _running, 1) != 0)
            throw new InvalidOperationException("The processor is already running");

        var entered = false;
        try
        {
            _barrier.ResetProcessing();
            Interlocked.MemoryBarrier();
            NotifyStart();
            entered = true;
            _started.Set();
            ProcessEvents();
        }
        finally
        {
            Finish(entered);
        }
    }

    /// <summary>Handles the events of one batch and returns the next sequence: less than <c>to + 1</c> when the handler threw.</summary>
    protected abstract long RunBatch(long from, long to);

    protected abstract void OnStart();

    protected abstract void OnShutdown();

    protected abstract void OnTimeout(long sequence);

    protected abstract void OnStartFailed(Exception exception);

    protected abstract void OnShutdownFailed(Exception exception);

    protected abstract void OnTimeoutFailed(Exception exception, long sequence);

    void ProcessEvents()
    {
        var next = Sequence.Value + 1;
        var gap = default(AggressiveSpinWait);
        while (Volatile.Read(ref _halted) == 0 && TryWait(next, out var result))
        {
            if (result.IsTimeout)
            {
                NotifyTimeout();
                continue;
            }

            var last = Math.Min(result.UnsafeAvailableSequence, next + _maxBatchSize - 1);
            if (last < next)
            {
                // A producer stands between claim and publication: let it run.
                gap.SpinOnce();
                continue;
            }

            gap = default;
            next = RunBatch(next, last);
            Sequence.SetValue(next - 1);
            _barrier.SignalProgress();
        }
    }

    bool TryWait(long sequence, out SequenceWaitResult result)
    {
        try
        {
            result = _barrier.WaitFor(sequence);
            return true;
        }
        catch (OperationCanceledException) when (_barrier.IsCancellationRequested)
        {
            result = default;
            return false;
        }
    }

    void Finish(bool entered)
    {
        try
        {
            if (entered)
                NotifyShutdown();
        }
        finally
        {
            _started.Reset();
            Volatile.Write(ref _halted, 0);
            Volatile.Write(ref _running, 0);
        }
    }

    void NotifyStart()
    {
        try
        {
            OnStart();
        }
        catch (Exception e)
        {
            OnStartFailed(e);
        }
    }

    void NotifyShutdown()
    {
        try
        {
            OnShutdown();
        }
        catch (Exception e)
        {
            OnShutdownFailed(e);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void NotifyTimeout()
    {
        try
        {
            OnTimeout(Sequence.Value);
        }
        catch (Exception e)
        {
            OnTimeoutFailed(e, Sequence.Value);
        }
    }
}
