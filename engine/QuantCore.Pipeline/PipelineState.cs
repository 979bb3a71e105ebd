namespace QuantCore.Pipeline;

/// <summary>What the pipeline does.</summary>
public enum PipelineState
{
    /// <summary>Takes records and answers.</summary>
    Running = 1,

    /// <summary>Takes nothing new, finishes what it has.</summary>
    Stopping = 2,

    /// <summary>Finished; everything is on disk.</summary>
    Stopped = 3,

    /// <summary>A disk error or a broken invariant: takes nothing, decides nothing, sends nothing; questions are still answered.</summary>
    FailStopped = 4,
}
