using System.Runtime.CompilerServices;
using QuantCore.Engine;
using QuantCore.Model.Messages;

namespace QuantCore.Pipeline;

public sealed partial class TradingPipeline
{
    /// <summary>
    /// Submits a client's command: encodes it into the ring and answers when it is durable and decided, or at once when the ring is too
    /// full.
    /// A <paramref name="priority"/> command (cancel, kill switch) may use the slots that ordinary commands must leave free.
    /// After <paramref name="timeout"/> the answer is <see cref="CommandOutcome.Unknown"/>; the command itself goes on.
    /// </summary>
    /// <exception cref="ArgumentException">The encoded command is too long; nothing was written.</exception>
    public ValueTask<CommandResult> SubmitAsync<T>(in T command, TimeSpan timeout, bool priority = false)
        where T : IRecordPayload => SubmitAsync(command, timeout, RecordSource.Client, priority);

    /// <summary>As <see cref="SubmitAsync{T}(in T, TimeSpan, bool)"/>, for a command of the platform itself
    /// (<see cref="RecordSource.System"/>) or another source.</summary>
    public ValueTask<CommandResult> SubmitAsync<T>(in T command, TimeSpan timeout, RecordSource source, bool priority)
        where T : IRecordPayload
    {
        if (!TryEnter()) return ValueTask.FromResult(CommandResult.Stopped);
        PendingCommand pending;
        try
        {
            // The clock is read before the claim: whatever a session publishes behind this slot is then not earlier, and keeps its own
            // time.
            var header = new RecordHeader { Source = source, TimestampNs = _options.Clock.NowNs };
            if (!TryClaim(priority, out var at)) return ValueTask.FromResult(CommandResult.Overloaded);
            pending = new PendingCommand();
            Encode(at, header, command, pending);
        }
        finally
        {
            Leave();
        }

        pending.Arm(timeout);
        return new ValueTask<CommandResult>(pending.Task);
    }

    /// <summary>Asks the core something, on its own thread between two records. The question must only read and be quick.
    /// After a fail-stop questions are still answered.</summary>
    /// <returns>The answer; or <see cref="PipelineStoppedException"/>, <see cref="PipelineOverloadedException"/> or what the question
    /// threw.</returns>
    public Task<T> QueryAsync<T>(Func<BusinessLogicProcessor, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Query(question, priority: false);
    }

    /// <inheritdoc/>
    /// <exception cref="PipelineStoppedException">The pipeline takes nothing in any more.</exception>
    /// <exception cref="ArgumentException">The record is too short for a header or too long.</exception>
    public void Publish(ReadOnlySpan<byte> record)
    {
        if (record.Length is < RecordHeader.Size or > RecordCodec.MaxRecordBytes)
            throw new ArgumentException($"A record has {RecordHeader.Size} to {RecordCodec.MaxRecordBytes} bytes, not {record.Length}.");
        if (!TryEnter()) throw Stopped();
        try
        {
            var timestamp = RecordHeader.Read(record).TimestampNs;
            if (timestamp == 0) timestamp = _options.Clock.NowNs;
            var at = ClaimPatiently();
            var slot = _ring[at];
            slot.Begin(SlotKind.Record);
            slot.Set(record);
            RecordHeader.Edit(slot.Writable).TimestampNs = timestamp;
            _ring.Publish(at);
        }
        finally
        {
            Leave();
        }
    }

    private Task<T> Query<T>(Func<BusinessLogicProcessor, T> question, bool priority)
    {
        if (!TryEnter(evenWhenFailed: true)) return Task.FromException<T>(Stopped());
        try
        {
            if (!TryClaim(priority, out var at)) return Task.FromException<T>(new PipelineOverloadedException());
            var pending = new PendingQuery<T>(question);
            var slot = _ring[at];
            slot.Begin(SlotKind.Query);
            slot.Query = pending;
            _ring.Publish(at);
            return pending.Task;
        }
        finally
        {
            Leave();
        }
    }

    private void Encode<T>(long at, in RecordHeader header, in T command, PendingCommand pending)
        where T : IRecordPayload
    {
        var slot = _ring[at];
        slot.Begin(SlotKind.Empty);
        try
        {
            RecordCodec.Encode(slot, header, command);
            if (slot.Length > RecordCodec.MaxRecordBytes)
                throw new ArgumentException($"A record is at most {RecordCodec.MaxRecordBytes} bytes.");
            slot.Command = pending;
            slot.Kind = SlotKind.Record;
        }
        finally
        {
            // A claimed slot must be published whatever happens, or everything behind it waits for ever.
            if (slot.Kind == SlotKind.Empty) slot.ExpectReaders(_market is null ? 1 : 2);
            _ring.Publish(at);
        }
    }

    private long ClaimPatiently() => _ring.TryNext(out var at) ? at : ClaimWhenThereIsRoom();

    // A source that outruns the disk sleeps: on few cores yielding in a loop takes the time that the handlers need to make room.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ClaimWhenThereIsRoom()
    {
        var spin = default(SpinWait);
        long at;
        while (!_ring.TryNext(out at)) spin.SpinOnce(sleep1Threshold: 12);
        return at;
    }

    private bool TryClaim(bool priority, out long at)
    {
        at = 0;
        if ((priority || _ring.GetRemainingCapacity() > _options.ClientReserve) && _ring.TryNext(out at)) return true;
        Interlocked.Increment(ref _overloaded);
        return false;
    }

    // Counts who is between the check of the state and the publication, so that stopping can wait for them before it drains.
    private bool TryEnter(bool evenWhenFailed = false)
    {
        Interlocked.Increment(ref _publishing);
        if (Volatile.Read(ref _state) == (int)PipelineState.Running && (evenWhenFailed || !_gate.IsClosed)) return true;
        Leave();
        return false;
    }

    private void Leave() => Interlocked.Decrement(ref _publishing);

    private PipelineStoppedException Stopped() =>
        new(Failure is { } failure ? "The pipeline has fail-stopped. " + failure.Reason : "The pipeline is stopping or stopped.");
}
