namespace Disruptor;

/// <summary>What a wait ended with: an available sequence, or a timeout.</summary>
public readonly struct SequenceWaitResult : IEquatable<SequenceWaitResult>
{
    const long TimeoutMark = -3;

    /// <summary>The wait gave up before the sequence was available.</summary>
    public static readonly SequenceWaitResult Timeout = new(TimeoutMark);

    /// <summary>The wait ended with this sequence available.</summary>
    public SequenceWaitResult(long availableSequence) => UnsafeAvailableSequence = availableSequence;

    /// <summary>The available sequence, which may be above or (with several producers) below the one waited for; null on timeout.</summary>
    public long? AvailableSequence => IsTimeout ? null : UnsafeAvailableSequence;

    /// <summary>The available sequence, meaningless on timeout.</summary>
    public long UnsafeAvailableSequence { get; }

    /// <summary>True when the wait gave up.</summary>
    public bool IsTimeout => UnsafeAvailableSequence == TimeoutMark;

    /// <summary>A result with this sequence available.</summary>
    public static implicit operator SequenceWaitResult(long availableSequence) => new(availableSequence);

    /// <summary>Equality by outcome.</summary>
    public static bool operator ==(SequenceWaitResult left, SequenceWaitResult right) => left.Equals(right);

    /// <summary>Inequality by outcome.</summary>
    public static bool operator !=(SequenceWaitResult left, SequenceWaitResult right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SequenceWaitResult other) => UnsafeAvailableSequence == other.UnsafeAvailableSequence;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SequenceWaitResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => UnsafeAvailableSequence.GetHashCode();
}
