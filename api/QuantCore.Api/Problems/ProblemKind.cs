namespace QuantCore.Api.Problems;

/// <summary>A kind of problem: its stable code, its HTTP status and its title in both languages.</summary>
/// <param name="Code">Stable, in kebab case; clients act on this.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="English">Title.</param>
/// <param name="Chinese">Title in Chinese.</param>
/// <param name="RetryAfterSeconds">When trying again can help, after how long; null when it cannot.</param>
public sealed record ProblemKind(string Code, int Status, string English, string Chinese, int? RetryAfterSeconds = null);
