using System.Diagnostics.CodeAnalysis;

namespace Disruptor.Internal;

/// <summary>The default end of a handler: one line on stderr, because the task's exception may never be observed, then the throw.</summary>
static class Fatal
{
    [DoesNotReturn]
    public static void Event(Exception ex, long sequence, object? evt) => End($"exception processing sequence {sequence}, event {evt}", ex);

    [DoesNotReturn]
    public static void Timeout(Exception ex, long sequence) => End($"exception in OnTimeout at sequence {sequence}", ex);

    [DoesNotReturn]
    public static void Start(Exception ex) => End("exception in OnStart", ex);

    [DoesNotReturn]
    public static void Shutdown(Exception ex) => End("exception in OnShutdown", ex);

    [DoesNotReturn]
    static void End(string message, Exception ex)
    {
        Console.Error.WriteLine($"disruptor: {message}: {ex}");
#pragma warning disable CA2201 // The type is part of the compatible surface: exception handlers of the package throw it to end a processor.
        throw new ApplicationException(message, ex);
#pragma warning restore CA2201
    }
}
