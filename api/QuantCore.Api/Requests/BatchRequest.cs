namespace QuantCore.Api.Requests;

/// <summary>The body of <c>POST /orders/batch</c>: up to 50 orders, each judged by itself.</summary>
public sealed record BatchRequest
{
    /// <summary>The orders.</summary>
    public required IReadOnlyList<PlaceOrderRequest> Orders { get; init; }
}
