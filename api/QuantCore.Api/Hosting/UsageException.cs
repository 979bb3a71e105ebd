namespace QuantCore.Api.Hosting;

/// <summary>The command line or the configuration asks for something that cannot be; the process ends with 2.</summary>
public sealed class UsageException(string message) : Exception(message);
