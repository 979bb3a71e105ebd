namespace QuantCore.Pipeline;

/// <summary>A command on its way through the rings. It travels in the slots, so no table of waiting commands is kept.</summary>
#pragma warning disable CA1001 // The timer goes when the answer comes, and one of the two always does.
internal sealed class PendingCommand
#pragma warning restore CA1001
{
    // Continuations must not run on the output thread: a slow client would hold everybody's answers.
    private readonly TaskCompletionSource<CommandResult> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<byte[]>? _outputs;
    private Timer? _timer;

    public Task<CommandResult> Task => _source.Task;

    public void Arm(TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan || Task.IsCompleted) return;
        _timer = new Timer(static state => ((PendingCommand)state!).GiveUp(), this, timeout, Timeout.InfiniteTimeSpan);
        if (Task.IsCompleted) _timer.Dispose();
    }

    /// <summary>Called by the output thread for each output of the command.</summary>
    public void Collect(ReadOnlySpan<byte> output) => (_outputs ??= new List<byte[]>(4)).Add(output.ToArray());

    public void Decide(long sequence) =>
        Complete(new CommandResult(CommandOutcome.Decided, sequence, (IReadOnlyList<byte[]>?)_outputs ?? []));

    /// <summary>Answers "unknown" unless it was answered already.</summary>
    public void GiveUp() => Complete(CommandResult.Unknown);

    private void Complete(CommandResult result)
    {
        _source.TrySetResult(result);
        _timer?.Dispose();
    }
}
