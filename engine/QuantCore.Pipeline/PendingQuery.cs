using QuantCore.Engine;

namespace QuantCore.Pipeline;

/// <summary>A question that the core's thread answers between two records.</summary>
internal abstract class PendingQuery
{
    public abstract void Run(BusinessLogicProcessor processor);

    public abstract void GiveUp();
}

internal sealed class PendingQuery<T>(Func<BusinessLogicProcessor, T> question) : PendingQuery
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Task => _source.Task;

    public override void Run(BusinessLogicProcessor processor)
    {
        try
        {
            _source.TrySetResult(question(processor));
        }
#pragma warning disable CA1031 // The asker's mistake is the asker's: it must not stop the core.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _source.TrySetException(exception);
        }
    }

    public override void GiveUp() =>
        _source.TrySetException(new PipelineStoppedException("The pipeline stopped before the question was answered."));
}
