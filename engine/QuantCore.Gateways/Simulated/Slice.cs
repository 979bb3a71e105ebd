namespace QuantCore.Gateways.Simulated;

/// <summary>Shares that an order of ours could trade with at one price: of a real order, of a displayed level, or of another order of
/// ours.</summary>
/// <param name="Price">Their price.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Standing">Time priority at the price, comparable between real orders and ours; the smaller trades first.</param>
/// <param name="Rank">Among ours with equal standing.</param>
/// <param name="OrderNo">The real order, or zero.</param>
/// <param name="Depth">The displayed level, when neither a real order nor ours.</param>
/// <param name="Own">Our order, or null.</param>
internal readonly record struct Slice(long Price, long Quantity, long Standing, long Rank, long OrderNo, int Depth, VenueOrder? Own)
{
    /// <summary>A real order stands between ours that came before it and those that came after.</summary>
    public static Slice OfReal(long price, long quantity, long priority, long orderNo) =>
        new(price, quantity, (2 * priority) + 1, 0, orderNo, 0, null);

    public static Slice OfOwn(VenueOrder order) => new(order.Price, order.Leaves, 2 * order.Stamp, order.Rank, 0, 0, order);

    public static Slice OfShown(long price, long quantity, int depth) => new(price, quantity, -1, 0, 0, depth, null);
}
