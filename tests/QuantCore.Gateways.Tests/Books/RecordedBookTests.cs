using QuantCore.Gateways.Tests.Recorded;
using QuantCore.Model.Books;

namespace QuantCore.Gateways.Tests.Books;

public sealed class RecordedBookTests
{
    [RecordedFact(MoutaiDay.File)]
    public void A_rebuilt_book_equals_every_recorded_snapshot_of_continuous_trading()
    {
        var check = new Level2BookCheck(MoutaiDay.Instrument);
        foreach (var record in MoutaiDay.Records) check.OnRecord(record);

        var result = check.Finish();

        Assert.Equal(54_735, result.Orders);
        Assert.Equal(27_135, result.Trades);
        Assert.Equal(3_397_389, result.Volume);
        Assert.Equal(0, result.Unfitting);
        Assert.Empty(result.FirstMismatches);
        Assert.Equal(4_748, result.Snapshots);
        Assert.Equal(4_748, result.Matched);
    }

    [RecordedFact(MoutaiDay.File)]
    public void A_rebuilt_book_with_one_order_missing_does_not_pass_the_check()
    {
        var check = new Level2BookCheck(MoutaiDay.Instrument);
        var dropped = MoutaiDay.Records.Count / 2;
        for (var i = 0; i < MoutaiDay.Records.Count; i++)
        {
            if (i < dropped || i > dropped + 200) check.OnRecord(MoutaiDay.Records[i]);
        }

        Assert.NotEqual(0, check.Finish().Mismatched);
    }
}
