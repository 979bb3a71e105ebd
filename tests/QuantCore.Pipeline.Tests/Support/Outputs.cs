using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Pipeline.Tests.Support;

public static class Outputs
{
    public static IEnumerable<T> Of<T>(this IEnumerable<byte[]> records)
        where T : IRecordPayload =>
        records.Where(record => RecordHeader.Read(record).Type == T.Type).Select(record => RecordCodec.Decode<T>(record));

    public static OrderId OrderId(this CommandResult result)
    {
        Assert.Equal(CommandOutcome.Decided, result.Outcome);
        return result.Outputs.Of<OrderAccepted>().Single().OrderId;
    }
}
