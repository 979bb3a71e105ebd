namespace QuantCore.Api.Endpoints;

/// <summary>Whether the server lives or is ready; nothing more, since everybody may ask.</summary>
/// <param name="Status">live, ready or notReady.</param>
public sealed record HealthAnswer(string Status);
