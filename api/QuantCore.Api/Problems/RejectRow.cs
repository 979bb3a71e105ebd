using QuantCore.Model.Messages;

namespace QuantCore.Api.Problems;

/// <summary>What a <see cref="RejectReason"/> is over REST.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Kind">Code, status and title.</param>
/// <param name="LimitName">What the check's limit is called in <c>params</c>; null when it is not shown.</param>
/// <param name="LimitUnit">The limit's unit.</param>
/// <param name="ValueName">What the order's own number is called in <c>params</c>; null when it is not shown.</param>
/// <param name="ValueUnit">The value's unit.</param>
public sealed record RejectRow(
    RejectReason Reason, ProblemKind Kind, string? LimitName = null, ParamUnit LimitUnit = ParamUnit.None, string? ValueName = null,
    ParamUnit ValueUnit = ParamUnit.None);
