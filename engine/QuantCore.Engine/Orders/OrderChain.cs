namespace QuantCore.Engine.Orders;

/// <summary>Working orders, oldest first, as a linked list through the orders themselves: add and remove cost nothing and the order of
/// walking is the order of the journal.</summary>
internal sealed class OrderChain
{
    public Order? First { get; private set; }

    public Order? Last { get; private set; }

    public int Count { get; private set; }

    public void Append(Order order, bool inPosition)
    {
        ref var link = ref order.Link(inPosition);
        link.Previous = Last;
        link.Next = null;
        if (Last is null) First = order;
        else Last.Link(inPosition).Next = order;
        Last = order;
        Count++;
    }

    public void Remove(Order order, bool inPosition)
    {
        ref var link = ref order.Link(inPosition);
        if (link.Previous is null) First = link.Next;
        else link.Previous.Link(inPosition).Next = link.Next;
        if (link.Next is null) Last = link.Previous;
        else link.Next.Link(inPosition).Previous = link.Previous;
        link = default;
        Count--;
    }
}
