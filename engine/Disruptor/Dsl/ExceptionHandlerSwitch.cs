namespace Disruptor.Dsl;

/// <summary>The default exception handler, given to every processor and pointed elsewhere later.</summary>
sealed class ExceptionHandlerSwitch<T> : IExceptionHandler<T>
    where T : class
{
    IExceptionHandler<T> _current = new FatalExceptionHandler<T>();

    public void SwitchTo(IExceptionHandler<T> exceptionHandler) =>
        _current = exceptionHandler ?? throw new ArgumentNullException(nameof(exceptionHandler));

    public void HandleEventException(Exception ex, long sequence, T evt) => _current.HandleEventException(ex, sequence, evt);

    public void HandleEventException(Exception ex, long sequence, EventBatch<T> batch) =>
        _current.HandleEventException(ex, sequence, batch);

    public void HandleOnTimeoutException(Exception ex, long sequence) => _current.HandleOnTimeoutException(ex, sequence);

    public void HandleOnStartException(Exception ex) => _current.HandleOnStartException(ex);

    public void HandleOnShutdownException(Exception ex) => _current.HandleOnShutdownException(ex);
}
