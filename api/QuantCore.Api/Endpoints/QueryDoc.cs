namespace QuantCore.Api.Endpoints;

/// <summary>A query parameter, for the API description.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
internal sealed record QueryDoc(string Name, string Description);
