using System.Collections.Concurrent;

namespace Disruptor.Tests.Support;

/// <summary>Records what it is told, runs an optional action on each event, and refuses a gap in the sequences.</summary>
sealed class Recorder(Action<long>? onEvent = null) : IValueEventHandler<ValueEvent>, IEventHandler<ClassEvent>
{
    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentQueue<long> Sequences { get; } = new();

    public ConcurrentQueue<long> BatchSizes { get; } = new();

    public int? MaxBatchSize { get; init; }

    public ManualResetEventSlim Started { get; } = new();

    public ManualResetEventSlim Stopped { get; } = new();

    public ManualResetEventSlim TimedOut { get; } = new();

    public Exception? ThrowOnStart { get; init; }

    public Exception? ThrowOnShutdown { get; init; }

    public Exception? ThrowOnTimeout { get; init; }

    public void OnEvent(ref ValueEvent data, long sequence, bool endOfBatch) => Handle(sequence, endOfBatch);

    public void OnEvent(ClassEvent data, long sequence, bool endOfBatch) => Handle(sequence, endOfBatch);

    public void OnBatchStart(long batchSize) => BatchSizes.Enqueue(batchSize);

    public void OnStart()
    {
        Calls.Enqueue("start");
        Started.Set();
        Throw(ThrowOnStart);
    }

    public void OnShutdown()
    {
        Calls.Enqueue("shutdown");
        Stopped.Set();
        Throw(ThrowOnShutdown);
    }

    public void OnTimeout(long sequence)
    {
        Calls.Enqueue($"timeout {sequence}");
        TimedOut.Set();
        Throw(ThrowOnTimeout);
    }

    void Handle(long sequence, bool endOfBatch)
    {
        Sequences.Enqueue(sequence);
        Calls.Enqueue(endOfBatch ? $"{sequence} end" : $"{sequence}");
        onEvent?.Invoke(sequence);
    }

    static void Throw(Exception? exception)
    {
        if (exception is not null)
            throw exception;
    }
}

/// <summary>Keeps what the handlers threw and lets them go on.</summary>
sealed class ExceptionRecorder : IValueExceptionHandler<ValueEvent>, IExceptionHandler<ClassEvent>
{
    public ConcurrentQueue<string> Calls { get; } = new();

    public void HandleEventException(Exception ex, long sequence, ref ValueEvent evt) =>
        Calls.Enqueue($"event {sequence} {evt.Number} {ex.Message}");

    public void HandleEventException(Exception ex, long sequence, ClassEvent evt) =>
        Calls.Enqueue($"event {sequence} {evt.Number} {ex.Message}");

    public void HandleEventException(Exception ex, long sequence, EventBatch<ClassEvent> batch) =>
        Calls.Enqueue($"batch {sequence} {batch.Length} {ex.Message}");

    public void HandleOnTimeoutException(Exception ex, long sequence) => Calls.Enqueue($"timeout {sequence} {ex.Message}");

    public void HandleOnStartException(Exception ex) => Calls.Enqueue($"start {ex.Message}");

    public void HandleOnShutdownException(Exception ex) => Calls.Enqueue($"shutdown {ex.Message}");
}
