using QuantCore.Model.Primitives;

namespace QuantCore.Model.Books;

/// <summary>The orders at one price, first come first. Enumerate with <c>foreach</c>, without changing the book meanwhile; no
/// allocation.</summary>
public struct BookQueue
{
    private readonly OrderNode[] _nodes;
    private int _next;

    internal BookQueue(OrderNode[] nodes, int head)
    {
        _nodes = nodes;
        _next = head;
        Current = default;
    }

    /// <summary>The order at the enumerator's place.</summary>
    public BookOrder Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly BookQueue GetEnumerator() => this;

    /// <summary>Goes to the next order; false at the end.</summary>
    public bool MoveNext()
    {
        if (_next == OrderNode.Nil) return false;
        Current = Describe(_nodes[_next]);
        _next = _nodes[_next].Next;
        return true;
    }

    internal static BookOrder Describe(in OrderNode node) =>
        new(node.OrderNo, node.Side, new Price(node.Price), node.Leaves, node.Priority);
}
