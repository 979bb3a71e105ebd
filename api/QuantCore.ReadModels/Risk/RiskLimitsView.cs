using QuantCore.Model.Messages.Commands;

namespace QuantCore.ReadModels.Risk;

/// <summary>Limits in force.</summary>
/// <param name="Account">The account; empty is the default.</param>
/// <param name="Limits">The limits.</param>
/// <param name="By">Who set them.</param>
/// <param name="SinceNs">Journal time of the last change, ns since the Unix epoch.</param>
/// <param name="Sequence">The input of the last change.</param>
public sealed record RiskLimitsView(string Account, RiskLimits Limits, string By, long SinceNs, long Sequence);
