namespace Disruptor;

/// <summary>Gives a reference to the event of a sequence.</summary>
public interface IValueDataProvider<T>
{
    /// <summary>The event of the sequence, in place.</summary>
    ref T this[long sequence] { get; }
}
