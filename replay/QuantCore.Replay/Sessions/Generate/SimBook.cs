using QuantCore.Model.Messages;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>A price-time book over the ticks between the day's limits. In a call auction its sides may overlap.</summary>
internal sealed class SimBook(int levels)
{
    private SimOrder[] _orders = new SimOrder[4096];
    private int _used;

    /// <summary>Ticks from the lower limit to the upper one, both included.</summary>
    public int Levels { get; } = levels;

    /// <summary>Bids.</summary>
    public SimSide Bids { get; } = new(levels, isBid: true);

    /// <summary>Asks.</summary>
    public SimSide Asks { get; } = new(levels, isBid: false);

    /// <summary>A side.</summary>
    public SimSide Of(Side side) => side == Side.Buy ? Bids : Asks;

    /// <summary>An order.</summary>
    public ref readonly SimOrder this[int index] => ref _orders[index];

    /// <summary>Queues an order.</summary>
    public void Add(Side side, int level, long quantity, long number)
    {
        if (_used == _orders.Length) Array.Resize(ref _orders, _used * 2);
        _orders[_used] = new SimOrder { Side = side, Level = level, Quantity = quantity, Number = number };
        Of(side).Push(_orders, _used++);
    }

    /// <summary>Takes shares from an order.</summary>
    public void Reduce(int index, long quantity) => Of(_orders[index].Side).Reduce(_orders, index, quantity);
}
