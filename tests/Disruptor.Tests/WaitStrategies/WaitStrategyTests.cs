namespace Disruptor.Tests.WaitStrategies;

public sealed class BlockingWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() => new BlockingWaitStrategy();
}

public sealed class BlockingSpinWaitWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() => new BlockingSpinWaitWaitStrategy();
}

public sealed class BusySpinWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() => new BusySpinWaitStrategy();

    // Two spinning threads on one core take a time slice for each round.
    protected override int Rounds => 100;
}

public sealed class YieldingWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() => new YieldingWaitStrategy();
}

public sealed class SpinWaitWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() => new SpinWaitWaitStrategy();
}

public sealed class SleepingWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() => new SleepingWaitStrategy();
}

public sealed class TimeoutBlockingWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() => new TimeoutBlockingWaitStrategy(TimeSpan.FromMilliseconds(5));

    [Fact]
    public void Gives_up_when_nothing_is_published_in_time()
    {
        var result = Create().WaitFor(0, new DependentSequenceGroup(new Sequence()), CancellationToken.None);
        Assert.True(result.IsTimeout);
        Assert.Equal(SequenceWaitResult.Timeout, result);
        Assert.Null(result.AvailableSequence);
    }
}

public sealed class PhasedBackoffWithLockWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() =>
        PhasedBackoffWaitStrategy.WithLock(TimeSpan.FromMicroseconds(1), TimeSpan.FromMicroseconds(5));
}

public sealed class PhasedBackoffWithSleepWaitStrategyTests : WaitStrategyContract
{
    protected override IWaitStrategy Create() =>
        PhasedBackoffWaitStrategy.WithSleep(TimeSpan.FromMicroseconds(1), TimeSpan.FromMicroseconds(5));
}
