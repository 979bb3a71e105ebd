namespace QuantCore.Api.Endpoints;

/// <summary>What became of one order of a batch. It is written by hand (<see cref="OrderBatch"/>); this is its shape for the API
/// description.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="HttpStatus">The status it would have had alone.</param>
/// <param name="Replayed">True when the answer is that of an earlier, equal request; otherwise left out.</param>
/// <param name="OrderId">The order, when it was taken.</param>
/// <param name="ClientOrderId">The client's own id, when it was taken.</param>
/// <param name="Seq">The input sequence, when it was taken.</param>
/// <param name="Status">The order's status, when it was taken.</param>
/// <param name="Code">The problem's code, when it was not.</param>
/// <param name="Problem">The problem, when it was not.</param>
public sealed record BatchLine(
    int Index, int HttpStatus, bool? Replayed, string? OrderId, string? ClientOrderId, long? Seq, string? Status, string? Code,
        ProblemShape? Problem);
