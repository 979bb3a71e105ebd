namespace Disruptor.Processing;

/// <summary>The loop of class events handled a batch at a time.</summary>
sealed class BatchEventProcessor<T>(RingBuffer<T> ring, SequenceBarrier barrier, IBatchEventHandler<T> handler)
    : ProcessorLoop(barrier, handler, handler.MaxBatchSize), IEventProcessor<T>
    where T : class
{
    readonly RingBuffer<T> _ring = ring;
    readonly IBatchEventHandler<T> _handler = handler;
    IExceptionHandler<T> _exceptions = new FatalExceptionHandler<T>();

    public void SetExceptionHandler(IExceptionHandler<T> exceptionHandler) =>
        _exceptions = exceptionHandler ?? throw new ArgumentNullException(nameof(exceptionHandler));

    protected override long RunBatch(long from, long to)
    {
        // Cut where the array wraps: the rest is the next batch.
        var batch = _ring.GetBatch(from, to);
        try
        {
            _handler.OnBatch(batch, from);
        }
        catch (Exception e)
        {
            _exceptions.HandleEventException(e, from, batch);
        }

        return from + batch.Length;
    }

    protected override void OnStart() => _handler.OnStart();

    protected override void OnShutdown() => _handler.OnShutdown();

    protected override void OnTimeout(long sequence) => _handler.OnTimeout(sequence);

    protected override void OnStartFailed(Exception exception) => _exceptions.HandleOnStartException(exception);

    protected override void OnShutdownFailed(Exception exception) => _exceptions.HandleOnShutdownException(exception);

    protected override void OnTimeoutFailed(Exception exception, long sequence) =>
        _exceptions.HandleOnTimeoutException(exception, sequence);
}
