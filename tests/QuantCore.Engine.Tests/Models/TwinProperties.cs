using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using static QuantCore.Model.Messages.OrdStatus;

namespace QuantCore.Engine.Tests.Models;

/// <summary>P6: the ledger balances after every event, and is what a slow, plain ledger says it is.</summary>
public sealed class TwinProperties
{
    private static readonly HashSet<(OrdStatus, OrdStatus)> Legal =
    [
        (PendingNew, New), (PendingNew, PartiallyFilled), (PendingNew, Filled), (PendingNew, PendingCancel), (PendingNew, Canceled),
        (PendingNew, Rejected), (PendingNew, Expired), (PendingNew, Unknown),
        (New, PartiallyFilled), (New, Filled), (New, PendingCancel), (New, Canceled), (New, Rejected), (New, Expired),
        (PartiallyFilled, Filled), (PartiallyFilled, PendingCancel), (PartiallyFilled, Canceled), (PartiallyFilled, Expired),
        (PendingCancel, New), (PendingCancel, PartiallyFilled), (PendingCancel, Filled), (PendingCancel, Canceled),
        (PendingCancel, Rejected), (PendingCancel, Expired), (PendingCancel, Unknown),
        (Unknown, New), (Unknown, PartiallyFilled), (Unknown, Filled), (Unknown, PendingCancel), (Unknown, Canceled), (Unknown, Rejected),
        (Unknown, Expired),
    ];

    [SeededProperty(MaxTest = 500, EndSize = 700)]
    public void Orders_cash_and_shares_are_what_the_slow_twin_says_after_every_event(byte[] script) => new TwinRun(script ?? []).Play();

    [SeededProperty(MaxTest = 100, EndSize = 700)]
    public void An_order_moves_only_along_the_lifecycle_and_what_is_final_stays(byte[] script)
    {
        var run = new TwinRun(script ?? []);
        run.Play();
        Assert.Empty(run.Transitions.Except(Legal));
    }

    [Fact]
    public void A_long_run_meets_most_of_the_lifecycle()
    {
        var seen = new HashSet<(OrdStatus, OrdStatus)>();
        for (var seed = 0; seed < 60; seed++)
        {
            var script = new byte[900];
            new Random(seed).NextBytes(script);
            var run = new TwinRun(script);
            run.Play();
            seen.UnionWith(run.Transitions);
        }

        Assert.Empty(seen.Except(Legal));
        Assert.True(seen.Count >= Legal.Count - 3, $"met {seen.Count} of {Legal.Count}: missing {string.Join(' ', Legal.Except(seen))}");
    }
}
