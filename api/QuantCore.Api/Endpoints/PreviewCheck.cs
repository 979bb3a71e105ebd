using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Endpoints;

/// <summary>One check of a preview.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Passed">Whether it passes.</param>
/// <param name="Reject">Code and numbers when it does not.</param>
public sealed record PreviewCheck(string Check, bool Passed, RejectView? Reject);
