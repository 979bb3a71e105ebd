using QuantCore.Model.Messages;

namespace QuantCore.Api.Endpoints;

/// <summary>What a placed or cancelled order is answered with.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ClientOrderId">The client's own id; null where it was not part of the request.</param>
/// <param name="Seq">The input sequence under which the request is in the journal.</param>
/// <param name="Status">The order's status.</param>
public sealed record OrderAnswer(string OrderId, string? ClientOrderId, long Seq, OrdStatus Status);
