using QuantCore.Model.Hashing;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Orders;

/// <summary>Every order, in the order of their ids, which is the order of the journal.</summary>
public sealed class OrderStore
{
    private readonly Dictionary<long, Order> _byId = [];
    private readonly List<Order> _all = [];

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<Order> All => _all;

    /// <summary>The order with this id, if there is one.</summary>
    public Order? Find(OrderId id) => _byId.GetValueOrDefault(id.Value);

    internal void Add(Order order)
    {
        Invariant.Check(_all.Count == 0 || _all[^1].Id < order.Id, "order ids rise");
        _byId.Add(order.Id.Value, order);
        _all.Add(order);
    }

    internal string Hash()
    {
        var hasher = StateHasher.Create();
        foreach (var order in _all) order.Image().AddTo(ref hasher);
        return hasher.ToString();
    }
}
