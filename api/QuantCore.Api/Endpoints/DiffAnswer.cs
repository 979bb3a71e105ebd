using QuantCore.ReadModels.Accounts;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Endpoints;

/// <summary>What changed between two inputs.</summary>
/// <param name="From">After this input.</param>
/// <param name="To">Up to and with this one.</param>
/// <param name="Orders">Orders that are new or changed.</param>
/// <param name="Accounts">Accounts that are new or changed.</param>
/// <param name="Positions">Positions that are new, changed or gone.</param>
/// <param name="Truncated">Whether more orders changed than are listed.</param>
public sealed record DiffAnswer(
    long From, long To, IReadOnlyList<Change<OrderView>> Orders, IReadOnlyList<Change<AccountView>> Accounts,
    IReadOnlyList<Change<PositionView>> Positions, bool Truncated);
