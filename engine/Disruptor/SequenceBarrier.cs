using System.Runtime.CompilerServices;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>Where a consumer waits for the sequences it depends on, and where its wait can be cancelled.</summary>
public sealed class SequenceBarrier
{
    readonly ISequencer _sequencer;
    readonly MultiProducerSequencer? _multiProducer;
    readonly IWaitStrategy _waitStrategy;
    readonly IProgressSignal? _progress;
    readonly bool _mayBeUnpublished;
    volatile CancellationTokenSource _cancellation = new();

    /// <summary>A barrier of a sequencer on a group of sequences.</summary>
    public SequenceBarrier(ISequencer sequencer, IWaitStrategy waitStrategy, DependentSequenceGroup dependentSequences)
    {
        _sequencer = sequencer;
        _multiProducer = sequencer as MultiProducerSequencer;
        _waitStrategy = waitStrategy;
        _progress = waitStrategy as IProgressSignal;
        DependentSequences = dependentSequences;

        // A single producer moves the cursor on publication, and handlers only pass what is published: only a shared cursor runs ahead.
        _mayBeUnpublished = sequencer is not SingleProducerSequencer && dependentSequences.DependsOnCursor;
    }

    /// <summary>The sequences waited for.</summary>
    public DependentSequenceGroup DependentSequences { get; }

    /// <summary>True after <see cref="CancelProcessing"/>.</summary>
    public bool IsCancellationRequested => _cancellation.IsCancellationRequested;

    /// <summary>Cancelled by <see cref="CancelProcessing"/>.</summary>
    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Throws after <see cref="CancelProcessing"/>.</summary>
    /// <exception cref="OperationCanceledException">The barrier is cancelled.</exception>
    public void ThrowIfCancellationRequested() => _cancellation.Token.ThrowIfCancellationRequested();

    /// <summary>
    /// Waits for the sequence. The result can be higher, or with several producers lower, when a slot before it is claimed but not
    /// published.
    /// </summary>
    /// <exception cref="OperationCanceledException">The barrier is cancelled.</exception>
    public SequenceWaitResult WaitFor(long sequence)
    {
        var cancellation = _cancellation;
        if (cancellation.IsCancellationRequested)
            Throw.Cancelled(cancellation.Token);

        var available = DependentSequences.Value;
        if (available < sequence)
        {
            var result = _waitStrategy.WaitFor(sequence, DependentSequences, cancellation.Token);
            if (result.IsTimeout)
                return result;

            available = result.UnsafeAvailableSequence;
        }

        return _mayBeUnpublished ? HighestPublished(sequence, available) : available;
    }

    /// <summary>Ends the current and the next waits of this barrier.</summary>
    public void CancelProcessing()
    {
        _cancellation.Cancel();
        _waitStrategy.SignalAllWhenBlocking();
        _progress?.SignalProgress();
    }

    /// <summary>Makes a cancelled barrier usable again.</summary>
    public void ResetProcessing() => _cancellation = new CancellationTokenSource();

    /// <summary>Tells consumers further down that a sequence of this stage moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SignalProgress() => _progress?.SignalProgress();

    long HighestPublished(long sequence, long available) => available < sequence ? available
        : _multiProducer is { } multi ? multi.GetHighestPublishedSequence(sequence, available)
        : _sequencer.GetHighestPublishedSequence(sequence, available);
}
