using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Endpoints;

/// <summary>What would happen to an order now.</summary>
/// <param name="Accepted">Whether all checks pass.</param>
/// <param name="Checks">The checks in their order.</param>
/// <param name="Fees">Fees if all of it traded at its price.</param>
/// <param name="FrozenCash">Cash a buy would freeze.</param>
/// <param name="CashAfter">Cash left to use.</param>
/// <param name="Held">Whether it would be held until the next phase that takes orders.</param>
public sealed record PreviewAnswer(bool Accepted, IReadOnlyList<PreviewCheck> Checks, Fees Fees, Money FrozenCash, Money CashAfter, bool Held);
