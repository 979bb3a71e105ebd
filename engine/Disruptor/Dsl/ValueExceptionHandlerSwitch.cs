namespace Disruptor.Dsl;

/// <summary>The default exception handler, given to every processor and pointed elsewhere later.</summary>
sealed class ValueExceptionHandlerSwitch<T> : IValueExceptionHandler<T>
    where T : struct
{
    IValueExceptionHandler<T> _current = new ValueFatalExceptionHandler<T>();

    public void SwitchTo(IValueExceptionHandler<T> exceptionHandler) =>
        _current = exceptionHandler ?? throw new ArgumentNullException(nameof(exceptionHandler));

    public void HandleEventException(Exception ex, long sequence, ref T evt) => _current.HandleEventException(ex, sequence, ref evt);

    public void HandleOnTimeoutException(Exception ex, long sequence) => _current.HandleOnTimeoutException(ex, sequence);

    public void HandleOnStartException(Exception ex) => _current.HandleOnStartException(ex);

    public void HandleOnShutdownException(Exception ex) => _current.HandleOnShutdownException(ex);
}
