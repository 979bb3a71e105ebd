using System.Runtime.CompilerServices;
using Disruptor.Internal;

namespace Disruptor.Processing;

/// <summary>The loop of struct events. <typeparamref name="TSlots"/> is a struct, so reaching an event is arithmetic, not a call.</summary>
sealed class ValueEventProcessor<T, TSlots, THandler> : ProcessorLoop, IValueEventProcessor<T>
    where T : struct
    where TSlots : struct, IValueDataProvider<T>
    where THandler : IValueEventHandler<T>
{
    readonly TSlots _slots;
    readonly bool _batchStarts;
    THandler _handler;
    IValueExceptionHandler<T> _exceptions = new ValueFatalExceptionHandler<T>();

    public ValueEventProcessor(TSlots slots, SequenceBarrier barrier, THandler handler, bool batchStarts)
        : base(barrier, handler, handler.MaxBatchSize)
    {
        _slots = slots;
        _handler = handler;
        _batchStarts = batchStarts;
    }

    public void SetExceptionHandler(IValueExceptionHandler<T> exceptionHandler) =>
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
                _handler.OnEvent(ref slots[next], next, next == to);
        }
        catch (Exception e)
        {
            HandleException(e, next++);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    void HandleException(Exception exception, long sequence)
    {
        var slots = _slots;
        _exceptions.HandleEventException(exception, sequence, ref slots[sequence]);
    }
}
