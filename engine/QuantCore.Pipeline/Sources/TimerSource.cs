using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Sources;

/// <summary>The journaled timer of the real-time modes: one <see cref="Model.Messages.Market.TimerRecord"/> per second of journal time.
/// When the
/// clock jumps ahead one tick stands for all that passed; when it jumps back there is none until the old time is reached again.</summary>
public sealed class TimerSource : IDisposable
{
    private const int LongestWaitMs = 100;
    private readonly TimerTicks _ticks;
    private readonly IClock _clock;
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _thread;

    private TimerSource(IRecordSink sink, IClock clock)
    {
        _clock = clock;
        _ticks = new TimerTicks(sink, RecordSource.Timer);
        _ticks.StartAt(clock.NowNs);
        _thread = new Thread(Run) { Name = "timer", IsBackground = true };
    }

    /// <summary>Starts ticking.</summary>
    public static TimerSource Start(IRecordSink sink, IClock clock)
    {
        var source = new TimerSource(sink, clock);
        source._thread.Start();
        return source;
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
            do
            {
                _ticks.Run(_clock.NowNs, everySecond: false);
            }
            while (!_stop.Wait(WaitMs()));
        }
        catch (PipelineStoppedException)
        {
            // The pipeline went first; there is nobody left to tell the time.
        }
    }

    private int WaitMs()
    {
        // Rounded up, so that it is not a moment too early; short, so that a clock that is set is noticed.
        var left = (_ticks.NextDueNs - _clock.NowNs + ShanghaiTime.NsPerMillisecond - 1) / ShanghaiTime.NsPerMillisecond;
        return (int)Math.Clamp(left, 0, LongestWaitMs);
    }
}
