namespace QuantCore.ReadModels;

/// <summary>What the models of one projection share: the lock that makes an input's effects visible together, and how far they are.</summary>
public sealed class ProjectionGate
{
    private long _applied;

    internal Lock Sync { get; } = new();

    /// <summary>The last input sequence whose effects are visible.</summary>
    public long Applied => Volatile.Read(ref _applied);

    internal void Advance(long sequence)
    {
        if (sequence > _applied) Volatile.Write(ref _applied, sequence);
    }
}
