using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Problems;

/// <summary>One occurrence of a problem, as RFC 9457 tells it.</summary>
public sealed record Problem(ProblemKind Kind)
{
    /// <summary>What exactly is wrong, for a person.</summary>
    public string? Detail { get; init; }

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The core's refusal with its numbers.</summary>
    public RejectView? Reject { get; init; }

    /// <summary>The order it is about, if any.</summary>
    public string? OrderId { get; init; }

    /// <summary>The input sequence that carried the refused request; null when nothing was written.</summary>
    public long? Sequence { get; init; }

    /// <summary>More parameters for clients that make their own sentence.</summary>
    public IReadOnlyDictionary<string, string>? Params { get; init; }

    /// <summary>A refusal by the core.</summary>
    public static Problem Refused(RejectView reject, long? sequence = null, string? orderId = null) =>
        new(RejectTable.Of(reject.Reason).Kind) { Reject = reject, Sequence = sequence, OrderId = orderId };

    /// <summary>Invalid fields.</summary>
    public static Problem Invalid(string field, string message) =>
        new(ProblemKinds.ValidationFailed) { Errors = new Dictionary<string, string[]> { [field] = [message] } };
}
