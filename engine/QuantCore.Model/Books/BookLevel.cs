namespace QuantCore.Model.Books;

/// <summary>The queue at one price: first and last node, and the sum of what they have left.</summary>
internal struct BookLevel
{
    public static readonly BookLevel Empty = new() { Head = OrderNode.Nil, Tail = OrderNode.Nil };

    public long Quantity;
    public int Head;
    public int Tail;
}
