using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk;

/// <summary>An engaged kill switch.</summary>
/// <param name="Account">The account; empty is all.</param>
/// <param name="Level">How far it goes.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="SinceNs">Since when, journal time, ns.</param>
public sealed record KillSwitchState(string Account, KillSwitchLevel Level, string Reason, string By, long SinceNs);
