using System.Diagnostics;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Pipeline.Sources;

/// <summary>
/// Plays recorded or generated sessions into a pipeline as its market data, on a thread of its own, and moves the clock. Silence of more
/// than a
/// minute is skipped. After the last record time goes on at the host's pace, so that orders can still be answered.
/// </summary>
public sealed class SessionPlayer : IDisposable
{
    private const long LongestSilenceNs = 60 * ShanghaiTime.NsPerSecond;
    private const int YieldEvery = 32;
    private readonly TradingPipeline _pipeline;
    private readonly SessionPlayerOptions _options;
    private readonly SessionClock _clock;
    private readonly TimerTicks _ticks;
    // Waited for a thousand times a second: spinning before each wait would cost a tenth of a busy machine and gain nothing.
    private readonly ManualResetEventSlim _stop = new(initialState: false, spinCount: 0);
    private readonly Thread _thread;
    private byte[] _record = new byte[RingSlot.NormalBytes];
    private long _played;
    private long _position;

    private SessionPlayer(TradingPipeline pipeline, SessionPlayerOptions options)
    {
        if (options.Speed is <= 0 or double.NaN) throw new ArgumentException($"Speed must be above zero, not {options.Speed}.");
        (_pipeline, _options, _clock) = (pipeline, options, options.Clock);
        _ticks = new TimerTicks(pipeline, RecordSource.Timer);
        _thread = new Thread(Run) { Name = "session", IsBackground = true };
    }

    /// <summary>Raised once on the player's thread when the first session, and those that followed at once, have been played.</summary>
    public event Action? Finished;

    /// <summary>Raised on the player's thread when it had to give up: the session is damaged or the listener threw. Null-safe; see
    /// <see cref="Error"/>.</summary>
    public event Action<Exception>? Failed;

    /// <summary>Why the player gave up; null when it did not.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Records played since the start.</summary>
    public long Played => Volatile.Read(ref _played);

    /// <summary>The sequence in its session of the last record played or found in the journal.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>Whether everything there is has been played.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Starts playing. Handlers of <paramref name="finished"/> and <paramref name="failed"/> are attached before the first
    /// record.</summary>
    public static SessionPlayer Start(
        TradingPipeline pipeline, SessionPlayerOptions options, Action? finished = null, Action<Exception>? failed = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(options);
        var player = new SessionPlayer(pipeline, options);
        player.Finished += finished;
        player.Failed += failed;
        player._thread.Start();
        return player;
    }

    /// <summary>Stops and waits for the thread.</summary>
    public void Dispose()
    {
        _stop.Set();
        if (_thread != Thread.CurrentThread) _thread.Join();
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            Play(_options.Session, _options.ResumeAfter);
            while (!_stop.IsSet)
            {
                if (_options.NextSession?.Invoke() is { } next)
                    Play(next, 0);
                else
                    Idle();
            }
        }
        catch (PipelineStoppedException)
        {
            // The pipeline went first: nothing more can be played into it.
        }
#pragma warning disable CA1031 // An exception on a bare thread would end the process; the owner decides instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Error = exception;
            Failed?.Invoke(exception);
        }
    }

    private void Play(string directory, long resumeAfter)
    {
        using var reader = JournalReader.Open(directory, 1, _options.FileSystem);
        if (!reader.Read()) return;
        var first = RecordHeader.Read(reader.Record).TimestampNs;
        _clock.SetSpeed(_options.Speed ?? 0);
        if (!FastForward(reader, resumeAfter))
        {
            Begin(directory, first, Math.Max(first, _options.ResumeTimeNs), isResumed: true);
            return;
        }

        var from = RecordHeader.Read(reader.Record).TimestampNs - ShanghaiTime.NsPerSecond;
        Begin(directory, first, resumeAfter > 0 ? Math.Max(from, _options.ResumeTimeNs) : from, resumeAfter > 0);
        do
        {
            var time = RecordHeader.Read(reader.Record).TimestampNs;
            if (!WaitFor(time)) return;
            Publish(reader);
        }
        while (reader.Read());
    }

    /// <summary>Moves the reader to the first record that is not in the journal; false when there is none.</summary>
    private bool FastForward(JournalReader reader, long resumeAfter)
    {
        while (reader.Sequence <= resumeAfter)
        {
            _options.FastForward?.Invoke(reader.Record, reader.Sequence);
            Volatile.Write(ref _position, reader.Sequence);
            if (!reader.Read()) return false;
        }

        return true;
    }

    private void Begin(string directory, long firstNs, long clockNs, bool isResumed)
    {
        _clock.AdvanceTo(clockNs);
        _ticks.StartAt(_clock.NowNs);
        _options.SessionStarting?.Invoke(new SessionStart(directory, TradingDay.From(ShanghaiTime.DateOf(firstNs)), firstNs, isResumed));
    }

    /// <summary>Lets time pass until a record is due; false when the player is to stop.</summary>
    private bool WaitFor(long timeNs)
    {
        SkipSilence(timeNs);
        if (_options.Speed is null) AdvanceAtOnce(timeNs);
        _clock.SetCeiling(timeNs);
        while (true)
        {
            var now = _clock.NowNs;
            Step(now, everySecond: true);
            if (now >= timeNs) return !_stop.IsSet;
            if (_stop.Wait(1)) return false;
        }
    }

    private void SkipSilence(long timeNs)
    {
        if (timeNs - _clock.NowNs <= LongestSilenceNs) return;
        _clock.AdvanceTo(timeNs - ShanghaiTime.NsPerSecond);
        Step(_clock.NowNs, everySecond: false);
    }

    private void AdvanceAtOnce(long timeNs)
    {
        // Second by second, so that the listener sees time pass as it does at any other speed.
        for (var due = _ticks.NextDueNs; due < timeNs; due = _ticks.NextDueNs)
        {
            _clock.AdvanceTo(due);
            Step(due, everySecond: true);
        }

        _clock.AdvanceTo(timeNs);
    }

    private void Step(long nowNs, bool everySecond)
    {
        _ticks.Run(nowNs, everySecond);
        _options.Listener?.Poll(nowNs);
    }

    private void Publish(JournalReader reader)
    {
        if (_played % YieldEvery == 0) LetOthersIn();
        var source = reader.Record;
        if (source.Length > _record.Length) _record = new byte[source.Length];
        var record = _record.AsSpan(0, source.Length);
        source.CopyTo(record);
        ref var header = ref RecordHeader.Edit(record);
        header.Source = RecordSource.Session;
        header.SourceSequence = reader.Sequence;
        _pipeline.Publish(record);
        Volatile.Write(ref _played, _played + 1);
        Volatile.Write(ref _position, reader.Sequence);
        _options.Listener?.OnMarketRecord(record, reader.Sequence);
    }

    // A session can wait and people cannot: at top speed it keeps half the ring free for them.
    private void LetOthersIn()
    {
        var spin = default(SpinWait);
        while (_pipeline.RemainingCapacity < _pipeline.Capacity / 2 && !_stop.IsSet) spin.SpinOnce();
    }

    private void Idle()
    {
        if (!IsFinished)
        {
            IsFinished = true;
            Finished?.Invoke();
        }

        _clock.SetCeiling(long.MaxValue);
        _clock.SetSpeed(1);
        var asked = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(asked) < TimeSpan.FromSeconds(1))
        {
            Step(_clock.NowNs, everySecond: false);
            if (_stop.Wait(1)) return;
        }
    }
}
