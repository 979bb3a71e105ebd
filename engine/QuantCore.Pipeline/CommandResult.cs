namespace QuantCore.Pipeline;

/// <summary>The answer to a command.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sequence">Its sequence in the input journal; zero unless decided.</param>
/// <param name="Outputs">The output records it caused, in order, headers included; empty unless decided.</param>
public sealed record CommandResult(CommandOutcome Outcome, long Sequence, IReadOnlyList<byte[]> Outputs)
{
    internal static CommandResult Overloaded { get; } = new(CommandOutcome.Overloaded, 0, []);

    internal static CommandResult Stopped { get; } = new(CommandOutcome.Stopped, 0, []);

    internal static CommandResult Unknown { get; } = new(CommandOutcome.Unknown, 0, []);
}
