namespace QuantCore.Api.Endpoints;

/// <summary>One thing at both moments.</summary>
/// <param name="Key">Which.</param>
/// <param name="Before">How it was; null when it was not there.</param>
/// <param name="After">How it is; null when it is gone.</param>
/// <typeparam name="T">The thing.</typeparam>
public sealed record Change<T>(string Key, T? Before, T? After);
