using System.Runtime.CompilerServices;
using Disruptor.Internal;

namespace Disruptor.Processing;

/// <summary>The loop of class events. <typeparamref name="TSlots"/> is a struct, so reaching an event is arithmetic, not a call.</summary>
sealed class EventProcessor<T, TSlots, THandler> : ProcessorLoop, IEventProcessor<T>
    where T : class
    where TSlots : struct, IDataProvider<T>
    where THandler : IEventHandler<T>
{
    readonly TSlots _slots;
    readonly bool _batchStarts;
    THandler _handler;
    IExceptionHandler<T> _exceptions = new FatalExceptionHandler<T>();

    public EventProcessor(TSlots slots, SequenceBarrier barrier, THandler handler, bool batchStarts)
        : base(barrier, handler, handler.MaxBatchSize)
    {
        _slots = slots;
        _handler = handler;
        _batchStarts = batchStarts;
    }

    public void SetExceptionHandler(IExceptionHandler<T> exceptionHandler) =>
        _exceptions = exceptionHandler ?? throw new ArgumentNullException(nameof(exceptionHandler));

    // Not inlined: called once per batch it is compiled anew with what the profile says of the handler, which the endless loop is not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected override long RunBatch(long from, long to)
    {
        var slots = _slots;
        var next = from;
        try
        {
            if (_batchStarts)
                _handler.OnBatchStart(to - from + 1);

            for (; next <= to; next++)
                _handler.OnEvent(slots[next], next, next == to);
        }
        catch (Exception e)
        {
            _exceptions.HandleEventException(e, next, slots[next]);
            next++;
        }

        return next;
    }

    protected override void OnStart() => _handler.OnStart();

    protected override void OnShutdown() => _handler.OnShutdown();

    protected override void OnTimeout(long sequence) => _handler.OnTimeout(sequence);

    protected override void OnStartFailed(Exception exception) => _exceptions.HandleOnStartException(exception);

    protected override void OnShutdownFailed(Exception exception) => _exceptions.HandleOnShutdownException(exception);

    protected override void OnTimeoutFailed(Exception exception, long sequence) =>
        _exceptions.HandleOnTimeoutException(exception, sequence);
}
