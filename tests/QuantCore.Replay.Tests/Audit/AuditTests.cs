using System.Text.Json.Nodes;
using QuantCore.Replay.Audit;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Audit;

public sealed class AuditTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void State_at_a_sequence_is_the_state_of_that_moment()
    {
        var trading = new RecordedTrading(_folder.Root).Write();
        var before = StateAt(trading.FirstOrder.Sequence - 1);
        var after = StateAt(trading.FirstOrder.Sequence);
        Assert.Equal(10_000_000m, (decimal)before["accounts"]!["SIM-1"]!["available"]!);
        Assert.Empty(before["orders"]!.AsObject());
        // 200 × 9.99 and commission 5.00, transfer 0.02, handling 0.07, regulatory 0.04, each rounded half up.
        Assert.Equal(10_000_000m - 1_998m - 5.13m, (decimal)after["accounts"]!["SIM-1"]!["available"]!);
        Assert.Equal("pendingNew", (string)after["orders"]![trading.FirstOrder.ToString()]!["status"]!);
    }

    [Fact]
    public void State_at_a_time_is_the_state_after_the_last_input_before_it()
    {
        var trading = new RecordedTrading(_folder.Root).Write();
        Assert.True(StatePoint.TryParse("2026-11-20T09:59:00", out var early));
        using var replayer = HistoricalState.At(_folder.Root, early);
        Assert.Equal(4, replayer.Sequence);
        Assert.True(StatePoint.TryParse("2026-11-20T18:00:00+08:00", out var late));
        using var end = HistoricalState.At(_folder.Root, late);
        Assert.True(end.Sequence > trading.FirstOrder.Sequence);
    }

    [Fact]
    public void A_difference_lists_each_value_that_changed_and_nothing_else()
    {
        var trading = new RecordedTrading(_folder.Root).Write();
        var changes = StateDiff.Between(StateAt(trading.FirstOrder.Sequence + 1), StateAt(trading.FirstOrder.Sequence + 2));
        var paths = changes.Select(c => (string)c!["path"]!).ToList();
        Assert.Contains("accounts.SIM-1.cash", paths);
        Assert.Contains("accounts.SIM-1.positions.600000.SH", paths);
        Assert.Contains($"orders.{trading.FirstOrder}.cumQty", paths);
        Assert.DoesNotContain("tradingDay", paths);
        Assert.Empty(StateDiff.Between(StateAt(20), StateAt(20)));
    }

    [Fact]
    public void An_explanation_holds_request_checks_reports_fills_and_money()
    {
        var trading = new RecordedTrading(_folder.Root).Write();
        var chain = OrderExplanation.Of(_folder.Root, trading.FirstOrder)!;
        var checks = chain["checks"]!.AsArray();
        Assert.Equal("kill-switch", (string)checks[0]!["check"]!);
        Assert.All(checks, check => Assert.True((bool)check!["passed"]!));
        var inputs = chain["steps"]!.AsArray().Select(s => (string)s!["input"]!["type"]!).ToList();
        Assert.Equal(["placeOrder", "executionReport", "executionReport"], inputs);
        var outputs = chain["steps"]!.AsArray().SelectMany(s => s!["outputs"]!.AsArray()).Select(o => (string)o!["type"]!).ToList();
        Assert.Equal(
            ["orderAccepted", "cashChanged", "orderSent", "orderUpdated", "orderFilled", "cashChanged", "positionChanged"], outputs);
    }

    [Fact]
    public void An_order_the_journal_does_not_have_has_no_explanation()
    {
        new RecordedTrading(_folder.Root).Write(rounds: 3);
        Assert.Null(OrderExplanation.Of(_folder.Root, new(5_000_000)));
    }

    private JsonObject StateAt(long sequence)
    {
        using var replayer = HistoricalState.At(_folder.Root, new StatePoint(sequence, null));
        return StateView.Of(replayer);
    }
}
