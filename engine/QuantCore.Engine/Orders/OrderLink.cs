namespace QuantCore.Engine.Orders;

/// <summary>An order's place in one <see cref="OrderChain"/>.</summary>
internal struct OrderLink
{
    public Order? Previous;
    public Order? Next;
}
