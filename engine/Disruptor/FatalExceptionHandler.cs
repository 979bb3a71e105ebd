using Disruptor.Internal;

namespace Disruptor;

/// <summary>
/// The default for class events: reports on stderr and throws <see cref="ApplicationException"/>, which ends the processor.
/// </summary>
public sealed class FatalExceptionHandler<T> : IExceptionHandler<T>
    where T : class
{
    /// <inheritdoc/>
    public void HandleEventException(Exception ex, long sequence, T evt) => Fatal.Event(ex, sequence, evt);

    /// <inheritdoc/>
    public void HandleOnTimeoutException(Exception ex, long sequence) => Fatal.Timeout(ex, sequence);

    /// <inheritdoc/>
    public void HandleEventException(Exception ex, long sequence, EventBatch<T> batch) =>
        Fatal.Event(ex, sequence, $"batch of {batch.Length}");

    /// <inheritdoc/>
    public void HandleOnStartException(Exception ex) => Fatal.Start(ex);

    /// <inheritdoc/>
    public void HandleOnShutdownException(Exception ex) => Fatal.Shutdown(ex);
}
