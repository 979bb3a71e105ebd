namespace Disruptor.Internal;

/// <summary>A wait strategy that wants to hear when a handler, not only a producer, moved its sequence.</summary>
interface IProgressSignal
{
    /// <summary>Wakes the handlers that wait for other handlers.</summary>
    void SignalProgress();
}
