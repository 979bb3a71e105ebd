using QuantCore.Model.Messages;

namespace QuantCore.Model.Books;

/// <summary>An order in the pool, linked into the queue of its level. A free node is linked through <see cref="Next"/> only.</summary>
internal struct OrderNode
{
    public const int Nil = -1;

    public long OrderNo;
    public long Price;
    public long Leaves;
    public long Priority;
    public int Next;
    public int Previous;
    public Side Side;
}
