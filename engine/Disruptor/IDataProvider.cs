namespace Disruptor;

/// <summary>Gives the event object of a sequence.</summary>
public interface IDataProvider<T>
    where T : class
{
    /// <summary>The event of the sequence.</summary>
    T this[long sequence] { get; }
}
