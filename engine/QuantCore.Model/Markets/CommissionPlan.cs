using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>What an account has agreed with its broker.</summary>
/// <param name="Per10M">Commission, parts in ten million of the traded amount (2500 = 0.025 %).</param>
/// <param name="Minimum">Least commission of an order that traded; per order, not per fill.</param>
/// <param name="IncludesExchangeFees">Whether handling and regulatory fees are inside the commission.</param>
public readonly record struct CommissionPlan(long Per10M, Money Minimum, bool IncludesExchangeFees);
