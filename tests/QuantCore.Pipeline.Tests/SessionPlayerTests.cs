using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Seams;
using QuantCore.Pipeline.Recovery;
using QuantCore.Pipeline.Sources;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class SessionPlayerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly RecordingListener _listener = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void At_top_speed_every_record_enters_in_order_with_its_own_time_and_number()
    {
        var times = Enumerable.Range(0, 5000).Select(i => Market.Open + (i * Sessions.Second / 10)).ToList();
        var session = Sessions.Write(_folder.Sub("session"), times);
        using var rig = Start(out var clock);
        Play(rig, clock, session);

        var played = Played(rig);
        Assert.Equal(Enumerable.Range(1, 5000).Select(i => (long)i), played.Select(h => h.SourceSequence));
        Assert.Equal(times, played.Select(h => h.TimestampNs));
        Assert.Equal(played.Select(h => h.SourceSequence), _listener.Positions);
    }

    [Fact]
    public void Each_second_of_the_session_has_one_timer_record_at_its_place()
    {
        long[] times = [Market.Open, Market.Open + (5 * Sessions.Second), Market.Open + (9 * Sessions.Second)];
        var session = Sessions.Write(_folder.Sub("session"), times);
        using var rig = Start(out var clock);
        Play(rig, clock, session);
        var due = Timers(rig).Where(t => t <= Market.Open + (9 * Sessions.Second)).ToList();
        Assert.Equal(Enumerable.Range(0, 10).Select(i => Market.Open + (i * Sessions.Second)), due);
    }

    [Fact]
    public void Silence_of_more_than_a_minute_is_skipped()
    {
        var noon = Market.Open + (5400 * Sessions.Second);
        var session = Sessions.Write(_folder.Sub("session"), [Market.Open, noon]);
        using var rig = Start(out var clock);
        Play(rig, clock, session, speed: 1000);
        Assert.InRange(Timers(rig).Count(t => t <= noon), 1, 5);
        Assert.Equal(2, Played(rig).Count);
    }

    [Fact]
    public void A_paced_session_takes_its_time_and_commands_in_between_get_session_time()
    {
        var session = Sessions.Write(_folder.Sub("session"), [Market.Open, Market.Open + (20 * Sessions.Second)]);
        using var rig = Start(out var clock);
        using var player = SessionPlayer.Start(rig.Pipeline, Options(clock, session) with { Speed = 20 });
        Eventually.True(() => clock.NowNs > Market.Open + Sessions.Second, "time to pass");
        var result = rig.Place("c-1");
        Eventually.True(() => player.IsFinished, "the end of the session");
        rig.Settle();
        var log = rig.InputLog();
        var placed = RecordHeader.Read(log[(int)result.Sequence - 1]).TimestampNs;
        Assert.InRange(placed, Market.Open + Sessions.Second, Market.Open + (20 * Sessions.Second));
        Assert.Equal(log.Select(r => RecordHeader.Read(r).TimestampNs).Order(), log.Select(r => RecordHeader.Read(r).TimestampNs));
    }

    [Fact]
    public void After_the_last_record_time_goes_on_and_the_listener_is_still_polled()
    {
        var session = Sessions.Write(_folder.Sub("session"), [Market.Open]);
        using var rig = Start(out var clock);
        var finished = 0;
        using var player = SessionPlayer.Start(rig.Pipeline, Options(clock, session), () => finished++);
        Eventually.True(() => Timers(rig).Any(t => t > Market.Open), "a timer after the end");
        Assert.True(_listener.Polls[^1] > Market.Open);
        Assert.Equal(1, finished);
        Assert.Null(player.Error);
    }

    [Fact]
    public void The_next_session_follows_with_its_day_announced_before_its_first_record()
    {
        var nextDay = Market.Day.MidnightNs + (86_400 * Sessions.Second) + (10 * 3600 * Sessions.Second);
        var first = Sessions.Write(_folder.Sub("one"), [Market.Open]);
        var second = Sessions.Write(_folder.Sub("two"), [nextDay, nextDay + 1]);
        var days = new Queue<string>([second]);
        var starts = new List<SessionStart>();
        using var rig = Start(out var clock);
        using var player = SessionPlayer.Start(rig.Pipeline, Options(clock, first) with
        {
            NextSession = () => days.TryDequeue(out var next) ? next : null,
            SessionStarting = start =>
            {
                starts.Add(start);
                if (start.Day > Market.Day) rig.Pipeline.Publish(Market.Encode(new StartTradingDay { Day = start.Day }));
            },
        });
        Eventually.True(() => player.IsFinished, "the end of the second session");
        rig.Settle();
        Assert.Equal([Market.Day, new(20230202)], starts.Select(s => s.Day));
        Assert.Equal([1, 1, 2], Played(rig).Select(h => h.SourceSequence));
        var log = rig.InputLog();
        var start = log.FindLastIndex(r => RecordHeader.Read(r).Type == RecordType.StartTradingDay);
        Assert.True(start < log.FindIndex(
            r => RecordHeader.Read(r).TimestampNs == nextDay && RecordHeader.Read(r).Source == RecordSource.Session));
        var history = VenueHistory.ReadLatest(rig.Options.JournalDirectory);
        Assert.Equal((new(20230202), 2L), (history.Day, history.LastSessionSequence));
    }

    [Fact]
    public void A_session_goes_on_after_a_restart_where_the_journal_ends()
    {
        var times = Enumerable.Range(0, 2000).Select(i => Market.Open + (i * Sessions.Second / 100)).ToList();
        var session = Sessions.Write(_folder.Sub("session"), times);
        using (var rig = Start(out var clock))
        {
            using var player = SessionPlayer.Start(rig.Pipeline, Options(clock, session) with { Speed = 20 });
            Eventually.True(() => player.Played > 300, "part of the session");
            rig.Place("c-1");
        }

        var history = VenueHistory.Read(_folder.Sub("journal"), Market.Day);
        Assert.InRange(history.LastSessionSequence, 300, 1999);
        var forwarded = new List<long>();
        using var again = Rig.Start(_folder, o => o with { Clock = Clock(out _) });
        var resumed = (SessionClock)again.Options.Clock;
        SessionStart? start = null;
        Play(again, resumed, session, change: o => o with
        {
            ResumeAfter = history.LastSessionSequence,
            ResumeTimeNs = again.Pipeline.LastTimestampNs,
            FastForward = (_, position) => forwarded.Add(position),
            SessionStarting = s => start = s,
        });
        Assert.True(start!.IsResumed);
        Assert.Equal(Enumerable.Range(1, (int)history.LastSessionSequence).Select(i => (long)i), forwarded);
        Assert.Equal(Enumerable.Range(1, 2000).Select(i => (long)i), Played(again).Select(h => h.SourceSequence));
        Assert.Equal(2000, Eventually.Result(again.Pipeline.QueryAsync(core => core.State.SessionPosition)));
    }

    [Fact]
    public void A_listener_may_answer_from_within_a_poll()
    {
        var session = Sessions.Write(_folder.Sub("session"), [Market.Open]);
        using var rig = Start(out var clock);
        var order = rig.Place("c-1").OrderId();
        var reported = false;
        _listener.OnPoll = _ =>
        {
            if (reported) return;
            reported = true;
            rig.Pipeline.Publish(Market.Report(order, ExecType.New));
        };
        Play(rig, clock, session);
        Assert.Equal(OrdStatus.New, Eventually.Result(rig.Pipeline.QueryAsync(core => core.State.Orders.Find(order)!.Status)));
    }

    [Fact]
    public void A_session_at_top_speed_leaves_room_for_people()
    {
        var session = Sessions.Write(_folder.Sub("session"), Enumerable.Range(0, 100_000).Select(i => Market.Open + i));
        using var rig = Start(out var clock);
        using var player = SessionPlayer.Start(rig.Pipeline, Options(clock, session));
        var i = 0;
        do
        {
            Assert.Equal(CommandOutcome.Decided, rig.Place("c-" + i++).Outcome);
        }
        while (!player.IsFinished);
    }

    [Fact]
    public void Damage_in_a_session_is_told_and_stops_only_the_player()
    {
        using var rig = Start(out var clock);
        Exception? told = null;
        using var player = SessionPlayer.Start(rig.Pipeline, Options(clock, _folder.Sub("nowhere")), failed: e => told = e);
        Eventually.True(() => player.Error is not null, "the error");
        Eventually.True(() => told is not null, "the event");
        Assert.Equal(CommandOutcome.Decided, rig.Place("c-1").Outcome);
    }

    [Fact]
    public void A_pipeline_that_stops_first_ends_the_player_quietly()
    {
        var session = Sessions.Write(_folder.Sub("session"), Enumerable.Range(0, 10_000).Select(i => Market.Open + (i * Sessions.Second)));
        using var rig = Start(out var clock);
        using var player = SessionPlayer.Start(rig.Pipeline, Options(clock, session) with { Speed = 100 });
        Eventually.True(() => player.Played > 2, "some records");
        rig.Pipeline.Stop(Rig.Long);
        player.Dispose();
        Assert.Null(player.Error);
    }

    private Rig Start(out SessionClock clock)
    {
        var used = Clock(out clock);
        return Rig.StartTrading(_folder, o => o with { Clock = used });
    }

    private static IClock Clock(out SessionClock clock) => clock = new SessionClock(Market.Open - Sessions.Second);

    private SessionPlayerOptions Options(SessionClock clock, string session) =>
        new() { Clock = clock, Session = session, Speed = null, Listener = _listener };

    private void Play(
        Rig rig, SessionClock clock, string session, double? speed = null, Func<SessionPlayerOptions, SessionPlayerOptions>? change = null)
    {
        var options = Options(clock, session) with { Speed = speed };
        using var player = SessionPlayer.Start(rig.Pipeline, change?.Invoke(options) ?? options);
        Eventually.True(() => player.IsFinished || player.Error is not null, "the end of the session");
        Assert.Null(player.Error);
        rig.Settle();
    }

    private static List<RecordHeader> Played(Rig rig) =>
        [.. rig.InputLog().Select(r => RecordHeader.Read(r)).Where(h => h.Source == RecordSource.Session)];

    private static List<long> Timers(Rig rig) =>
        [.. rig.InputLog().Where(r => RecordHeader.Read(r).Type == RecordType.Timer)
            .Select(r => RecordCodec.ReadFixed<TimerRecord>(r).DueNs)];
}
