using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Simulated;

/// <summary>Our working orders of one side of an instrument: best price first, then the order in which they came to rest.</summary>
internal sealed class OwnQueue(Side side)
{
    private readonly List<VenueOrder> _orders = [];

    public int Count => _orders.Count;

    public VenueOrder this[int index] => _orders[index];

    public long BestPrice => _orders.Count == 0 ? 0 : _orders[0].Price;

    public void Add(VenueOrder order)
    {
        var at = ~Find(order);
        if (at < 0) throw new InvalidOperationException($"Broken queue: order {order.Id} rests twice.");
        _orders.Insert(at, order);
    }

    public bool Remove(VenueOrder order)
    {
        var at = Find(order);
        if (at < 0) return false;
        _orders.RemoveAt(at);
        return true;
    }

    private int Find(VenueOrder order)
    {
        var (low, high) = (0, _orders.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var compared = Compare(_orders[middle], order);
            if (compared == 0) return middle;
            if (compared < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    private int Compare(VenueOrder a, VenueOrder b)
    {
        var byPrice = side == Side.Buy ? b.Price.CompareTo(a.Price) : a.Price.CompareTo(b.Price);
        return byPrice != 0 ? byPrice : a.Rank.CompareTo(b.Rank);
    }
}
