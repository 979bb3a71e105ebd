using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests;

/// <summary>Records that are not what they should be.</summary>
public sealed class RecordTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(99)]
    [InlineData(105)]
    [InlineData(123)]
    [InlineData(201)]
    [InlineData(220)]
    [InlineData(65_535)]
    public void A_type_that_is_no_input_is_refused_before_and_after_the_configuration(int type)
    {
        foreach (var e in new[] { new EngineHarness(), EngineHarness.Quoted() })
        {
            var record = RecordCodec.Encode(e.Header(RecordSource.Client), new CancelOrder { OrderId = default });
            RecordHeader.Edit(record).Type = (RecordType)type;
            Assert.Throws<UnknownRecordException>(() => e.Take(record));
        }
    }

    [Fact]
    public void A_version_of_the_future_is_refused_for_every_type()
    {
        RecordType[] types =
        [
            RecordType.Quote, RecordType.Level2Order, RecordType.Level2Trade, RecordType.Bar, RecordType.Timer, RecordType.ConfigureEngine,
            RecordType.StartTradingDay, RecordType.DefineInstrument, RecordType.OpenAccount, RecordType.PlaceOrder, RecordType.CancelOrder,
            RecordType.CancelAllOrders, RecordType.EngageKillSwitch, RecordType.ReleaseKillSwitch, RecordType.SetRiskLimits,
            RecordType.ExecutionReport, RecordType.CancelReject, RecordType.GatewayStatusChange,
        ];
        foreach (var type in types)
        {
            var e = EngineHarness.Quoted();
            var before = e.Core.ComputeHashes();
            var record = new byte[256];
            RecordHeader.Edit(record) = e.Header(RecordSource.System) with { Type = type, Version = 2 };
            Assert.Throws<UnknownRecordException>(() => e.Take(record));
            Assert.Equal(before, e.Core.ComputeHashes());
        }
    }

    [Fact]
    public void A_command_cut_anywhere_throws_and_changes_no_decision()
    {
        var e = EngineHarness.Quoted();
        var whole = RecordCodec.Encode(e.Header(RecordSource.Client), e.NewOrder(Side.Buy, 10m, 100));
        var bytes = Replays.Snapshot(e.Core);
        for (var length = 0; length < whole.Length; length++)
        {
            var core = BusinessLogicProcessor.Restore(bytes);
            var before = core.ComputeHashes();
            Assert.ThrowsAny<Exception>(() => core.OnRecord(core.Sequence + 1, whole.AsSpan(0, length)));
            Assert.Equal(before, core.ComputeHashes());
        }
    }

    [Fact]
    public void A_quote_cut_anywhere_throws_and_changes_no_price()
    {
        var e = EngineHarness.Quoted();
        var bytes = Replays.Snapshot(e.Core);
        e.Quote(9.95m, 9.96m);
        var whole = e.Journal[^1];
        for (var length = 0; length < whole.Length; length++)
        {
            var core = BusinessLogicProcessor.Restore(bytes);
            Assert.ThrowsAny<Exception>(() => core.OnRecord(core.Sequence + 1, whole.AsSpan(0, length)));
            Assert.Equal(BusinessLogicProcessor.Restore(bytes).ComputeHashes().Market, core.ComputeHashes().Market);
        }
    }

    [Fact]
    public void A_gap_in_the_sequence_or_a_clock_that_runs_backwards_is_a_broken_invariant()
    {
        var e = EngineHarness.Quoted();
        var record = RecordCodec.Encode(e.Header(RecordSource.Client), e.NewOrder(Side.Buy, 10m, 100));
        Assert.Throws<InvariantBreachException>(() => e.Core.OnRecord(e.Core.Sequence + 2, record));
        e.NowNs--;
        Assert.Throws<InvariantBreachException>(() => e.Buy());
    }

    [Fact]
    public void Commands_before_the_configuration_are_refused_and_market_data_counted()
    {
        var e = new EngineHarness();
        e.Send(Funded());
        Assert.Equal(RejectReason.InvalidConfiguration, e.The<CommandRefused>().Reason);
        e.Quote();
        Assert.Equal(1, e.State.Market.UnknownInstrumentRecords);
    }

    [Fact]
    public void The_mode_of_a_journal_never_changes()
    {
        var e = EngineHarness.Quoted();
        e.Send(Configuration with { Mode = TradingMode.Live });
        Assert.Equal(RejectReason.InvalidConfiguration, e.The<CommandRefused>().Reason);
        e.Send(Configuration with { MaxOrders = 5 });
        Assert.Equal(5, e.The<EngineConfigured>().MaxOrders);
    }

    [Fact]
    public void Instruments_and_accounts_that_cannot_be_are_refused()
    {
        var e = EngineHarness.Quoted();
        DefineInstrument[] rows =
        [
            MainRow() with { Board = default }, MainRow() with { Board = (Model.Markets.Board)200 }, MainRow() with { Instrument = new(7) },
            MainRow() with { Instrument = new(uint.MaxValue) }, MainRow() with { PreClose = new(-1) },
            MainRow() with { UpperLimit = new(long.MaxValue) },
        ];
        foreach (var row in rows)
        {
            e.Send(row);
            Assert.Equal(RejectReason.InvalidConfiguration, e.The<CommandRefused>().Reason);
        }

        e.Send(Funded());
        Assert.Equal(RejectReason.AccountExists, e.The<CommandRefused>().Reason);
        e.Send(Funded(account: "A-9") with { Cash = new(long.MaxValue) });
        Assert.Equal(RejectReason.InvalidConfiguration, e.The<CommandRefused>().Reason);
    }

    [Fact]
    public void A_checkpoint_carries_the_hashes_of_its_moment()
    {
        var e = EngineHarness.Open(configuration: Configuration with { CheckpointInterval = 3 });
        while (!e.Has<Checkpoint>()) e.Tick();
        var hashes = e.Core.ComputeHashes();
        var checkpoint = e.The<Checkpoint>();
        Assert.Equal(
            (e.Core.Sequence, hashes.Accounts, hashes.Market),
            (checkpoint.Sequence, checkpoint.AccountsHash, checkpoint.MarketHash));
        Assert.Equal(0, e.Core.Sequence % 3);
    }
}
