using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Orders;

/// <summary>One fill.</summary>
/// <param name="Sequence">The input that brought it.</param>
/// <param name="OrderId">The order.</param>
/// <param name="ClientOrderId">Its FIX ClOrdID.</param>
/// <param name="ExecId">The venue's number of the fill.</param>
/// <param name="Account">The account.</param>
/// <param name="Symbol">The instrument.</param>
/// <param name="Side">Buy or sell.</param>
/// <param name="Quantity">Shares.</param>
/// <param name="Price">Price.</param>
/// <param name="Amount">Money.</param>
/// <param name="Fees">The fees it added.</param>
/// <param name="TimestampNs">Journal time, ns since the Unix epoch.</param>
/// <param name="EventTimeNs">The venue's time, ns since the Unix epoch.</param>
public sealed record FillView(
    long Sequence, OrderId OrderId, string ClientOrderId, string ExecId, string Account, InstrumentId Symbol, Side Side,
        Quantity Quantity, Price Price,
    Money Amount, Fees Fees, long TimestampNs, long EventTimeNs);
