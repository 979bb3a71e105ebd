namespace Disruptor;

/// <summary>Reports on stderr and goes on with the next event.</summary>
public class IgnoreExceptionHandler<T> : IExceptionHandler<T>
    where T : class
{
    /// <inheritdoc/>
    public void HandleEventException(Exception ex, long sequence, T evt) => Report($"ignored at sequence {sequence}, event {evt}", ex);

    /// <inheritdoc/>
    public void HandleOnTimeoutException(Exception ex, long sequence) => Report($"ignored in OnTimeout at sequence {sequence}", ex);

    /// <inheritdoc/>
    public void HandleEventException(Exception ex, long sequence, EventBatch<T> batch) =>
        Report($"ignored at sequence {sequence}, batch of {batch.Length}", ex);

    /// <inheritdoc/>
    public void HandleOnStartException(Exception ex) => Report("ignored in OnStart", ex);

    /// <inheritdoc/>
    public void HandleOnShutdownException(Exception ex) => Report("ignored in OnShutdown", ex);

    static void Report(string what, Exception ex) => Console.Error.WriteLine($"disruptor: exception {what}: {ex}");
}
