namespace Disruptor;

/// <summary>Something with a cursor.</summary>
public interface ICursored
{
    /// <summary>The cursor: the last published sequence with a single producer, the last claimed one with several.</summary>
    long Cursor { get; }
}
