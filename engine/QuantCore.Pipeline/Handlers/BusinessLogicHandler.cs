using Disruptor;
using QuantCore.Engine;

namespace QuantCore.Pipeline.Handlers;

/// <summary>Second on the input ring: runs the core on each journaled record and puts its outputs into the output ring. The core's only
/// thread.</summary>
internal sealed class BusinessLogicHandler(
    BusinessLogicProcessor processor, Journaller journaller, RingBuffer<RingSlot> outputs, PipelinePosition start, FailStopGate gate)
    : IEventHandler<RingSlot>
{
    private const int PublishAtOnce = 64;
    private PipelinePosition _position = start;
    private long _decided = start.Sequence;
    private long _handled = -1;
    private long _toldUpTo = start.Sequence;

    public BusinessLogicProcessor Processor => processor;

    /// <summary>Where the core stands; for its own thread, and for others once it has ended.</summary>
    public PipelinePosition Position => _position;

    /// <summary>The last input the core has decided.</summary>
    public long Decided => Volatile.Read(ref _decided);

    /// <summary>The last ring sequence that is done with.</summary>
    public long Handled => Volatile.Read(ref _handled);

    public ManualResetEventSlim Ended { get; } = new();

    /// <inheritdoc/>
    public void OnEvent(RingSlot slot, long sequence, bool endOfBatch)
    {
        if (slot.Kind == SlotKind.Record)
            Decide(slot, sequence);
        else
            slot.Query?.Run(processor);
        if (endOfBatch && _toldUpTo < _decided && !gate.IsClosed) PublishEmpty(_decided, sequence, null);
        slot.Query = null;
        slot.Command = null;
        slot.Release();
        Volatile.Write(ref _handled, sequence);
    }

    /// <inheritdoc/>
    public void OnShutdown() => Ended.Set();

    private void Decide(RingSlot slot, long ringSequence)
    {
        if (gate.IsClosed)
        {
            slot.Command?.GiveUp();
            return;
        }

        try
        {
            if (slot.Sequence > journaller.Committed)
                throw new InvalidOperationException("A record reached the core before the journal had it.");
            processor.OnRecord(slot.Sequence, slot.Record);
            _position = _position.After(processor);
            PublishOutputs(slot, ringSequence);
            Volatile.Write(ref _decided, slot.Sequence);
        }
#pragma warning disable CA1031 // A core that threw is not in a state to decide anything more.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            gate.Close("Core", slot.Sequence, exception);
            slot.Command?.GiveUp();
        }
    }

    private void PublishOutputs(RingSlot slot, long ringSequence)
    {
        var count = processor.Outputs.Count;
        if (count == 0)
        {
            if (slot.Command is { } command) PublishEmpty(slot.Sequence, ringSequence, command);
            return;
        }

        _toldUpTo = slot.Sequence;

        for (var from = 0; from < count; from += PublishAtOnce)
        {
            var some = Math.Min(PublishAtOnce, count - from);
            var end = outputs.Next(some);
            for (var i = 0; i < some; i++)
                Fill(outputs[end - some + 1 + i], slot, ringSequence, from + i, count);
            outputs.Publish(end - some + 1, end);
        }
    }

    private void Fill(RingSlot output, RingSlot cause, long ringSequence, int index, int count)
    {
        output.Begin(SlotKind.Record);
        output.Set(processor.Outputs[index]);
        output.ExpectReaders(1);
        output.Sequence = cause.Sequence;
        output.RingSequence = ringSequence;
        output.EndOfInput = index == count - 1;
        output.Command = cause.Command;
    }

    // Carries no record, only how far the core has come: the answer to a command without outputs, and at the end of a batch whose last inputs
    // had none (market records mostly), so that the read models can say that they are not behind.
    private void PublishEmpty(long inputSequence, long ringSequence, PendingCommand? command)
    {
        var at = outputs.Next();
        var output = outputs[at];
        output.Begin(SlotKind.Empty);
        output.Sequence = inputSequence;
        output.RingSequence = ringSequence;
        output.EndOfInput = true;
        output.Command = command;
        outputs.Publish(at);
        _toldUpTo = inputSequence;
    }
}
