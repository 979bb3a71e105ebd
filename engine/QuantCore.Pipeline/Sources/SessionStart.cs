using QuantCore.Model.Primitives;

namespace QuantCore.Pipeline.Sources;

/// <summary>A session is about to be played.</summary>
/// <param name="Directory">Its folder.</param>
/// <param name="Day">The trading day of its first record.</param>
/// <param name="FirstTimeNs">The time of its first record, ns since the Unix epoch.</param>
/// <param name="IsResumed">Part of it is in the journal already.</param>
public sealed record SessionStart(string Directory, TradingDay Day, long FirstTimeNs, bool IsResumed);
