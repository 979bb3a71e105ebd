using QuantCore.Model.Messages;

namespace QuantCore.ReadModels.Risk;

/// <summary>A kill switch.</summary>
/// <param name="Account">The account; empty is the switch over all.</param>
/// <param name="Level">How far it goes.</param>
/// <param name="Reason">Why it was last changed.</param>
/// <param name="By">Who last changed it.</param>
/// <param name="SinceNs">Journal time of the last change, ns since the Unix epoch; zero when never.</param>
/// <param name="Sequence">The input of the last change; zero when never.</param>
public sealed record KillSwitchView(string Account, KillSwitchLevel Level, string Reason, string By, long SinceNs, long Sequence);
