using FsCheck.Xunit;
using QuantCore.Pipeline.Sources;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class SessionClockTests
{
    private readonly FakeTime _time = new();

    [Fact]
    public void Time_moves_with_the_host_times_the_speed_up_to_the_next_record_and_waits_there()
    {
        var clock = new SessionClock(1000, _time);
        clock.SetCeiling(2000);
        clock.SetSpeed(3);
        _time.Pass(100);
        Assert.Equal(1300, clock.NowNs);
        _time.Pass(500);
        Assert.Equal(2000, clock.NowNs);
        clock.SetCeiling(10_000);
        Assert.Equal(2800, clock.NowNs);
    }

    [Fact]
    public void A_change_of_speed_is_no_jump()
    {
        var clock = new SessionClock(0, _time);
        clock.SetCeiling(1_000_000);
        clock.SetSpeed(2);
        _time.Pass(100);
        clock.SetSpeed(10);
        Assert.Equal(200, clock.NowNs);
        _time.Pass(10);
        Assert.Equal(300, clock.NowNs);
    }

    [Fact]
    public void At_top_speed_time_stands_between_records()
    {
        var clock = new SessionClock(0, _time);
        clock.SetCeiling(long.MaxValue);
        _time.Pass(1_000_000);
        Assert.Equal(0, clock.NowNs);
        clock.AdvanceTo(77);
        Assert.Equal(77, clock.NowNs);
    }

    [Fact]
    public void A_ceiling_below_the_time_does_not_turn_it_back()
    {
        var clock = new SessionClock(0, _time);
        clock.SetCeiling(long.MaxValue);
        clock.SetSpeed(1);
        _time.Pass(500);
        clock.SetCeiling(100);
        Assert.Equal(500, clock.NowNs);
        _time.Pass(500);
        Assert.Equal(500, clock.NowNs);
        clock.AdvanceTo(200);
        Assert.Equal(500, clock.NowNs);
    }

    [Property]
    public bool Time_never_runs_back_whatever_is_done_to_the_clock((byte What, ushort Amount)[] steps)
    {
        var clock = new SessionClock(0, _time);
        var last = clock.NowNs;
        foreach (var (what, amount) in steps)
        {
            switch (what % 5)
            {
                case 0: clock.SetSpeed(amount % 7); break;
                case 1: clock.SetCeiling(amount); break;
                case 2: clock.AdvanceTo(amount); break;
                case 3: clock.SetCeiling(long.MaxValue); break;
                default: _time.Pass(amount); break;
            }

            var now = clock.NowNs;
            if (now < last) return false;
            last = now;
        }

        return true;
    }
}
