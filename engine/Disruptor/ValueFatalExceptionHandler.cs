using Disruptor.Internal;

namespace Disruptor;

/// <summary>
/// The default for struct events: reports on stderr and throws <see cref="ApplicationException"/>, which ends the processor.
/// </summary>
public sealed class ValueFatalExceptionHandler<T> : IValueExceptionHandler<T>
    where T : struct
{
    /// <inheritdoc/>
    public void HandleEventException(Exception ex, long sequence, ref T evt) => Fatal.Event(ex, sequence, evt);

    /// <inheritdoc/>
    public void HandleOnTimeoutException(Exception ex, long sequence) => Fatal.Timeout(ex, sequence);

    /// <inheritdoc/>
    public void HandleOnStartException(Exception ex) => Fatal.Start(ex);

    /// <inheritdoc/>
    public void HandleOnShutdownException(Exception ex) => Fatal.Shutdown(ex);
}
