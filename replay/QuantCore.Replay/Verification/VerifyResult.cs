using QuantCore.Journal;

namespace QuantCore.Replay.Verification;

/// <summary>What verification found.</summary>
public sealed record VerifyResult
{
    /// <summary>Inputs in the journal.</summary>
    public required long Records { get; init; }

    /// <summary>Records with a wrong CRC, in both logs.</summary>
    public required int CrcFaults { get; init; }

    /// <summary>Whether the hash chain of both logs holds.</summary>
    public required bool ChainOk { get; init; }

    /// <summary>Hash of the decision state by executing the inputs; empty when they cannot be executed.</summary>
    public required string ExecuteHash { get; init; }

    /// <summary>Hash of the decision state by folding the output log; for a session, which has none, of the regenerated outputs.</summary>
    public required string FoldHash { get; init; }

    /// <summary>Hash of the decision state that the recorded trail leads to: the last checkpoint, and from there byte-equal
    /// outputs.</summary>
    public required string RecordedHash { get; init; }

    /// <summary>Whether everything agrees and nothing is damaged.</summary>
    public required bool Equal { get; init; }

    /// <summary>The first difference; null when equal.</summary>
    public Divergence? FirstDivergence { get; init; }

    /// <summary>Outputs compared byte by byte.</summary>
    public required long OutputsCompared { get; init; }

    /// <summary>Outputs the log does not hold yet (a crash before they were written); the next start appends them.</summary>
    public required long OutputsMissing { get; init; }

    /// <summary>Checkpoints compared.</summary>
    public required long CheckpointsCompared { get; init; }

    /// <summary>Inputs a second, execution and comparison together.</summary>
    public required long EventsPerSecond { get; init; }

    /// <summary>The bytes of the input journal.</summary>
    public required VerifyReport Inputs { get; init; }

    /// <summary>The bytes of the output log; null when there is none.</summary>
    public VerifyReport? Outputs { get; init; }
}
