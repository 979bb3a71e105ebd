using QuantCore.Model.Messages;

namespace QuantCore.Pipeline.Tests;

public sealed class RingSlotTests
{
    [Fact]
    public void A_slot_grows_for_a_long_record_and_its_last_reader_puts_it_back()
    {
        var slot = new RingSlot();
        slot.GetSpan(5000)[4999] = 7;
        slot.Advance(5000);
        Assert.Equal(7, slot.Record[4999]);
        Assert.True(slot.GetMemory().Length > 0);
        Assert.Throws<InvalidOperationException>(() => slot.Advance(1 << 20));
        Assert.Throws<ArgumentException>(() => { slot.GetSpan(2 * RecordCodec.MaxRecordBytes); });
    }
}
