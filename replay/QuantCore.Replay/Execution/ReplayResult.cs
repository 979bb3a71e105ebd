namespace QuantCore.Replay.Execution;

/// <summary>What a replay gives.</summary>
/// <param name="Records">Inputs executed.</param>
/// <param name="LastSequence">The last of them.</param>
/// <param name="Outputs">Outputs made.</param>
/// <param name="StateHash">Hash of the whole state.</param>
/// <param name="Modules">The same by module.</param>
/// <param name="ElapsedMs">Time it took, ms.</param>
/// <param name="EventsPerSecond">Inputs a second.</param>
public sealed record ReplayResult(
    long Records, long LastSequence, long Outputs, string StateHash, QuantCore.Engine.StateHashes Modules, long ElapsedMs, long EventsPerSecond);
