using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Tests.Books;

internal sealed class NaiveOrder
{
    public long OrderNo { get; init; }

    public Side Side { get; init; }

    public long Price { get; init; }

    public long Leaves { get; set; }
}
