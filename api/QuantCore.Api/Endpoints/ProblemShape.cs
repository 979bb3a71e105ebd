namespace QuantCore.Api.Endpoints;

/// <summary>What every error answers (RFC 9457), for the API description.</summary>
/// <param name="Type">Where the error is explained.</param>
/// <param name="Title">What it is, in the language of Accept-Language (zh or en).</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What exactly is wrong.</param>
/// <param name="Instance">The path asked for.</param>
/// <param name="Code">Stable; act on this.</param>
/// <param name="Params">The numbers, in yuan, shares and seconds.</param>
/// <param name="TraceId">Finds the request in the log.</param>
/// <param name="OrderId">The order, if one was recorded.</param>
/// <param name="Seq">The input sequence, if something was written.</param>
/// <param name="Errors">What is wrong with which field.</param>
public sealed record ProblemShape(
    string Type, string Title, int Status, string Detail, string Instance, string Code, IReadOnlyDictionary<string, string> Params, string TraceId,
    string? OrderId = null, long? Seq = null, IReadOnlyDictionary<string, string[]>? Errors = null);
