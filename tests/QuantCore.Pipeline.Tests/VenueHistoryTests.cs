using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Pipeline.Recovery;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class VenueHistoryTests
{
    [Fact]
    public void The_history_holds_the_exchange_reports_of_the_last_day_with_their_numbers()
    {
        using var rig = Rig.StartTrading();
        var order = rig.Place("c-1").OrderId();
        Publish(rig, Market.Report(order, ExecType.New), 41);
        rig.Pipeline.Publish(Market.Encode(new StartTradingDay { Day = new(20230202) }));
        var cancelReject = Market.Encode(
            new CancelReject { OrderId = order, Reason = RejectReason.SessionClosed, VenuePosition = 3 }, RecordSource.SimulatedExchange);
        Publish(rig, cancelReject, 42);
        Publish(rig, Market.Report(order, ExecType.Canceled), 43);
        rig.Pipeline.Publish(Market.Encode(new StartTradingDay { Day = new(20230202) }));
        rig.Pipeline.Publish(Market.Encode(new StartTradingDay { Day = Market.Day }));
        rig.Settle();

        var history = VenueHistory.ReadLatest(rig.Options.JournalDirectory);
        Assert.Equal(new(20230202), history.Day);
        Assert.Equal([42, 43], history.Reports.Select(r => r.SourceSequence));
        Assert.Equal(3, history.Reports[0].Reject!.VenuePosition);
        Assert.Equal(ExecType.Canceled, history.Reports[1].Report!.ExecType);
        Assert.Equal((43, 0), (history.LastSourceSequence, history.LastSessionSequence));
        Assert.Equal(Market.Open, history.LastTimestampNs);
        Assert.Empty(VenueHistory.Read(rig.Options.JournalDirectory, new(20230203)).Reports);
    }

    [Fact]
    public void A_journal_that_is_not_there_yet_has_an_empty_history()
    {
        using var folder = new TempFolder();
        var history = VenueHistory.ReadLatest(folder.Sub("journal"));
        Assert.Equal((default, 0L), (history.Day, history.LastSessionSequence));
    }

    private static void Publish(Rig rig, byte[] record, long sourceSequence)
    {
        RecordHeader.Edit(record).SourceSequence = sourceSequence;
        rig.Pipeline.Publish(record);
    }
}
