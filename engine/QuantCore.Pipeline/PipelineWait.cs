using Disruptor;

namespace QuantCore.Pipeline;

/// <summary>How the handlers wait for work.</summary>
public enum PipelineWait
{
    /// <summary>Blocks after a short spin: no load when idle. For machines with few cores.</summary>
    Blocking = 1,

    /// <summary>Spins, then yields, then blocks: quicker to react, some load after each burst.</summary>
    Backoff = 2,

    /// <summary>Spins and yields for ever: the quickest where every handler has a core of its own.</summary>
    Yielding = 3,

    /// <summary>Spins, yields, then sleeps: next to no load, answers up to a timer tick late.</summary>
    Sleeping = 4,
}

internal static class PipelineWaitExtensions
{
    private static readonly TimeSpan Spin = TimeSpan.FromMicroseconds(20);
    private static readonly TimeSpan Yield = TimeSpan.FromMicroseconds(100);

    public static IWaitStrategy Create(this PipelineWait wait) => wait switch
    {
        PipelineWait.Blocking => new BlockingWaitStrategy(),
        PipelineWait.Backoff => PhasedBackoffWaitStrategy.WithLock(Spin, Yield),
        PipelineWait.Yielding => new YieldingWaitStrategy(),
        PipelineWait.Sleeping => new SleepingWaitStrategy(),
        _ => throw new ArgumentException($"{wait} is not a way of waiting."),
    };
}
