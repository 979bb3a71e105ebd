using System.Diagnostics;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Sources;

/// <summary>
/// Journal time in simulated mode: session time. It moves with the host's clock times a speed, never past the time of the next record that
/// has not been published, and never back. At top speed it stands still between records. The player drives it; anyone may read it.
/// </summary>
public sealed class SessionClock : IClock
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private long _anchorTicks;
    private long _anchorNs;
    private long _ceilingNs;
    private double _speed;

    /// <summary>Starts standing at a time (ns since the Unix epoch). <paramref name="time"/> is the host's clock; null is the
    /// system's.</summary>
    public SessionClock(long startNs = 0, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        (_anchorTicks, _anchorNs, _ceilingNs) = (_time.GetTimestamp(), startNs, startNs);
    }

    /// <inheritdoc/>
    public long NowNs
    {
        get
        {
            lock (_lock) return Now();
        }
    }

    /// <inheritdoc/>
    public long WallNs => (_time.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks) * 100;

    /// <summary>Session seconds per second of the host; zero is standing.</summary>
    public double Speed
    {
        get
        {
            lock (_lock) return _speed;
        }
    }

    /// <summary>From now on time moves at this speed.</summary>
    public void SetSpeed(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(speed);
        lock (_lock)
        {
            Anchor(Now());
            _speed = speed;
        }
    }

    /// <summary>Time may move up to here, the time of the next record; where it is past that already, it stands.</summary>
    public void SetCeiling(long ceilingNs)
    {
        lock (_lock)
        {
            var now = Now();
            if (now > ceilingNs) Anchor(now);
            _ceilingNs = Math.Max(now, ceilingNs);
        }
    }

    /// <summary>Time is at least this from now on.</summary>
    public void AdvanceTo(long timeNs)
    {
        lock (_lock)
        {
            if (timeNs <= Now()) return;
            _ceilingNs = Math.Max(_ceilingNs, timeNs);
            Anchor(timeNs);
        }
    }

    private long Now()
    {
        if (_speed == 0) return _anchorNs;
        var elapsed = (_time.GetTimestamp() - _anchorTicks) * ((double)ShanghaiTime.NsPerSecond / _time.TimestampFrequency);
        var moved = elapsed * _speed;

        // The anchor is never above the ceiling, so the result is not below it either.
        return moved >= _ceilingNs - _anchorNs ? _ceilingNs : _anchorNs + (long)moved;
    }

    private void Anchor(long timeNs)
    {
        _anchorTicks = _time.GetTimestamp();
        _anchorNs = timeNs;
    }
}
