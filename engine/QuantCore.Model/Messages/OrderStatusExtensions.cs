namespace QuantCore.Model.Messages;

/// <summary>Questions about an <see cref="OrdStatus"/>.</summary>
public static class OrderStatusExtensions
{
    /// <summary>Whether nothing can change the order any more.</summary>
    public static bool IsFinal(this OrdStatus status) =>
        status is OrdStatus.Filled or OrdStatus.Canceled or OrdStatus.Rejected or OrdStatus.Expired;
}
