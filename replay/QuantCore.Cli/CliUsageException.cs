namespace QuantCore.Cli;

/// <summary>An argument that parses but cannot be meant; its message is for the user and the exit code is 2.</summary>
public sealed class CliUsageException(string message) : Exception(message);
